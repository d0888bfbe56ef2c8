import type { Fault } from '../findings/finding';
import { isJsonObject, type JsonValue } from '../values/json';
import { propOf } from './prop-path';

/** Which texts are looked at. */
export interface TextOptions {
  /** Where the value stands among the props. */
  readonly at?: readonly string[];
  /** Fields that are written as a JSON text, in which everything odd is escaped. */
  readonly asJson?: readonly string[];
}

/**
 * Texts that come out of YAML as they went in. cdk8s's writer leaves some plain, or in a block,
 * which the YAML parser of kubectl and the API server reads as something else, or not at all.
 */
export function textFaults(
  value: JsonValue | undefined,
  options: TextOptions = {},
): readonly Fault[] {
  const faults: Fault[] = [];
  walk(value, [...(options.at ?? [])], options.asJson ?? [], faults);
  return faults;
}

function walk(
  value: JsonValue | undefined,
  path: (string | number)[],
  asJson: readonly string[],
  faults: Fault[],
): void {
  if (asJson.some((field) => path.at(-1) === field && path.length <= 2)) return;
  if (typeof value === 'string') {
    const reason = harmIn(value);
    if (reason !== undefined) {
      faults.push({ code: 'text-not-carried', prop: propOf(path), details: { reason } });
    }
    return;
  }
  if (Array.isArray(value)) {
    (value as readonly JsonValue[]).forEach((item, index) => {
      walk(item, [...path, index], asJson, faults);
    });
    return;
  }
  if (!isJsonObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const reason = key === '<<' ? 'the key "<<" means a merge' : unprintableIn(key);
    if (reason !== undefined) {
      faults.push({ code: 'text-not-carried', prop: propOf(path), details: { reason } });
    }
    walk(item, [...path, key], asJson, faults);
  }
}

/** What the writer leaves as it is and the parser refuses: late control characters, line separators. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/;
/** What Go's YAML reads as a number, underscores taken out. */
const GO_NUMBER =
  /^[-+]?(?:0[oO][0-7]+|0[xX][0-9a-fA-F]+|0[bB][01]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
/** What the writer takes for a number of YAML 1.1, and puts between quotes. */
const QUOTED_NUMBER =
  /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*|(?:[0-9][0-9_]*)?\.[0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?[eE][-+]?[0-9]+)$/;
/** The first line that is not blank begins with a tab, where a block of YAML needs a space. */
const TAB_FIRST = /^(?:[ \t]*\n)*\t/;

function unprintableIn(text: string): string | undefined {
  const unprintable = UNPRINTABLE.exec(text);
  if (unprintable === null) return undefined;
  const code = unprintable[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `it has the character U+${code}`;
}

function harmIn(text: string): string | undefined {
  const unprintable = unprintableIn(text);
  if (unprintable !== undefined) return unprintable;
  if (readsAsNumber(text)) return 'it reads as a number';
  if (text.includes('\n') && TAB_FIRST.test(text)) return 'its first line begins with a tab';
  return undefined;
}

/** Whether Go's YAML makes a number of a text that the writer leaves without quotes. */
export function readsAsNumber(text: string): boolean {
  // No number that fits a field is longer.
  if (text.length > 100 || !/^[-+.0-9]/.test(text)) return false;
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  return GO_NUMBER.test(digits) && !QUOTED_NUMBER.test(text);
}
