import type { Catalogue } from './catalogue';
import { didYouMean, list, quote, show } from './phrases';

/** What is wrong with a value before any rule looks at it. */
export interface InputDetails {
  'value-missing': { readonly expected: string };
  'value-wrong-type': { readonly given: string; readonly expected: string };
  'value-not-allowed': { readonly given: unknown; readonly allowed: readonly string[] };
  'field-unknown': {
    readonly field: string;
    readonly known: readonly string[];
    /** The object that has a field of this name. */
    readonly belongs?: string;
    /** Whether it stands among the props of a construct, and not in a manifest. */
    readonly isProp?: boolean;
  };
  'field-removed': { readonly field: string; readonly instead: string };
  'number-not-whole': { readonly given: string };
  'number-not-finite': { readonly given: string };
  'number-out-of-range': {
    readonly given: number;
    readonly min: number | undefined;
    readonly max: number | undefined;
  };
  'list-too-long': { readonly length: number; readonly max: number };
  'text-empty': Record<never, never>;
  'text-too-long': { readonly length: number; readonly max: number };
  'text-not-carried': { readonly reason: string };
  'text-with-half-character': Record<never, never>;
  'value-unreadable': { readonly error: string };
  'value-cyclic': { readonly to: string };
  'value-too-deep': { readonly max: number };
  'value-too-large': { readonly max: number };
  'value-not-plain': { readonly given: string };
  'key-forbidden': { readonly key: string };
  'manifest-not-an-object': { readonly given: string };
  'manifest-of-another-kind': { readonly given: string; readonly expected: string };
  'name-empty': Record<never, never>;
  'acknowledged-nothing': { readonly code: string; readonly reason: string };
  'acknowledged-an-error': { readonly code: string };
  'acknowledged-without-reason': { readonly code: string };
  'rule-crashed': { readonly error: string };
}

/** Sentences for values that cannot be used as they are. */
export const inputCatalogue: Catalogue<InputDetails> = {
  'value-missing': {
    severity: 'error',
    demands: 'Required fields are given.',
    word: ({ expected }) => ({
      what: 'a required value is missing',
      why: `${expected} is needed here, and there is no default`,
      fix: 'give it a value',
    }),
  },
  'value-wrong-type': {
    severity: 'error',
    demands: 'Every value has the type of its field.',
    word: ({ given, expected }) => ({
      what: `${given} is given`,
      why: `the field takes ${expected}`,
      fix: rightKind(given, expected),
    }),
  },
  'value-not-allowed': {
    severity: 'error',
    demands: 'A field with a closed choice takes one of its values.',
    word: ({ given, allowed }) => ({
      what: `${show(given)} is no choice here${typeof given === 'string' ? didYouMean(given, allowed) : ''}`,
      why: `allowed: ${list(allowed)}`,
      fix: 'choose one of these',
    }),
  },
  'field-unknown': {
    severity: 'error',
    demands: 'Every field is one that its kind has.',
    word: ({ field, known, belongs, isProp = false }) => {
      const noun = isProp ? 'prop' : 'field';
      return {
        what: `there is no ${noun} ${quote(field)}${belongs === undefined ? didYouMean(field, known) : ` here; it belongs to ${belongs}`}`,
        why: `${isProp ? 'nothing would come of it' : 'the API server refuses or drops unknown fields'}; known here: ${list(known)}`,
        fix:
          belongs === undefined
            ? `correct the name, or leave the ${noun} out`
            : `move it to ${belongs}`,
      };
    },
  },
  'field-removed': {
    severity: 'error',
    demands: 'Fields of earlier versions are not used any more.',
    word: ({ field, instead }) => ({
      what: `${quote(field)} is a field of an earlier version`,
      why: 'the present version drops it without a word',
      fix: instead,
    }),
  },
  'number-not-whole': {
    severity: 'error',
    demands: 'Counts, seconds and ports are whole numbers.',
    word: ({ given }) => ({
      what: `${given} is no whole number`,
      why: 'the field is an integer, and the API server refuses anything else',
      fix: 'give a whole number, without a fraction',
    }),
  },
  'number-not-finite': {
    severity: 'error',
    demands: 'Numbers are finite, and zero has no sign.',
    word: ({ given }) => ({
      what: `${given} is given`,
      why: 'YAML would carry it as a text that Kubernetes does not read as a number',
      fix: given === '-0' ? 'write 0' : 'give a finite number',
    }),
  },
  'number-out-of-range': {
    severity: 'error',
    demands: 'Numbers stay within the bounds of their field.',
    word: ({ given, min, max }) => ({
      what: `${String(given)} is out of range`,
      why: `the field takes ${range(min, max)}`,
      fix: 'give a number in that range',
    }),
  },
  'list-too-long': {
    severity: 'error',
    demands: 'Lists stay within the bounds of their field.',
    word: ({ length, max }) => ({
      what: `the list has ${String(length)} items`,
      why: `the field takes at most ${String(max)}`,
      fix: 'shorten the list',
    }),
  },
  'text-empty': {
    severity: 'error',
    demands: 'Names of namespaces and queues are not empty.',
    word: () => ({
      what: 'the text is empty',
      why: 'it names where the work comes from or goes to, and an empty name is nowhere',
      fix: 'give the name, or leave the field out where it has a default',
    }),
  },
  'text-too-long': {
    severity: 'error',
    demands: 'Texts stay within the bounds of their field.',
    word: ({ length, max }) => ({
      what: `the text has ${String(length)} characters`,
      why: `the field takes at most ${String(max)}`,
      fix: 'shorten it',
    }),
  },
  'text-not-carried': {
    severity: 'error',
    demands: 'Texts come out of YAML as they went in.',
    word: ({ reason }) => ({
      what: `the text would not reach the API server as it is: ${reason}`,
      why: 'kubectl and the API server read such a text in YAML as something else, or not at all',
      fix: 'write it another way: without the character, the leading tab or the underscore',
    }),
  },
  'text-with-half-character': {
    severity: 'error',
    demands: 'Texts consist of whole characters.',
    word: () => ({
      what: 'the text has half a character',
      why: 'JavaScript writes an emoji and the like as two halves, and one of them alone has no form in YAML',
      fix: 'cut texts between characters, for example with [...text]',
    }),
  },
  'value-unreadable': {
    severity: 'error',
    refusedBy: null,
    demands: 'Values can be read.',
    word: ({ error }) => ({
      what: `reading the value failed: ${quote(error)}`,
      why: 'it is a getter or a proxy that throws',
      fix: 'give the value itself',
    }),
  },
  'value-cyclic': {
    severity: 'error',
    refusedBy: null,
    demands: 'Values do not contain themselves.',
    word: ({ to }) => ({
      what: `the value contains itself, at ${to === '' ? 'its root' : quote(to)}`,
      why: 'it has no end as YAML or JSON',
      fix: 'break the cycle',
    }),
  },
  'value-too-deep': {
    severity: 'error',
    refusedBy: null,
    demands: 'Values are nested at most 64 levels deep.',
    word: ({ max }) => ({
      what: `the value is nested more than ${String(max)} levels deep`,
      why: 'no Kubernetes field is that deep, and parsers refuse such documents',
      fix: 'flatten it',
    }),
  },
  'value-too-large': {
    severity: 'error',
    demands: 'The props of one construct fit a Kubernetes object.',
    word: ({ max }) => ({
      what: `the props are larger than ${String(max)} bytes`,
      why: 'the API server takes no larger request, and etcd stores none',
      fix: 'keep large data elsewhere (a bucket, a ConfigMap) and refer to it',
    }),
  },
  'value-not-plain': {
    severity: 'error',
    refusedBy: null,
    demands: 'Values are plain data.',
    word: ({ given }) => ({
      what: `${given} is given`,
      why: 'only texts, numbers, booleans, null, lists and plain objects can be written as YAML',
      fix: 'give plain data',
    }),
  },
  'key-forbidden': {
    severity: 'error',
    refusedBy: null,
    demands: 'Keys are ordinary names.',
    word: ({ key }) => ({
      what: `the key ${quote(key)} is used`,
      why: 'JavaScript gives it a meaning of its own, and it would be lost or crash on the way to YAML',
      fix: 'rename the key',
    }),
  },
  'manifest-not-an-object': {
    severity: 'error',
    refusedBy: null,
    demands: 'fromManifest takes one parsed manifest.',
    word: ({ given }) => ({
      what: `${given} is given`,
      why: 'fromManifest takes the object that a YAML parser returns for one document',
      fix: 'parse the YAML first and pass one of its documents',
    }),
  },
  'manifest-of-another-kind': {
    severity: 'error',
    refusedBy: null,
    demands: 'fromManifest is given a manifest of its own kind.',
    word: ({ given, expected }) => ({
      what: `the manifest is ${quote(given)}`,
      why: `this construct reads ${quote(expected)}`,
      fix: 'pass it to the construct of its kind, or correct apiVersion and kind',
    }),
  },
  'name-empty': {
    severity: 'error',
    demands: 'Every object has a name.',
    word: () => ({
      what: 'the name is empty',
      why: 'the API server refuses an object without a name',
      fix: 'leave metadata.name out (the construct id is used), or give one',
    }),
  },
  'acknowledged-nothing': {
    severity: 'warning',
    demands: 'An acknowledged warning exists.',
    word: ({ code, reason }) => ({
      what: `${quote(code)} is acknowledged (${quote(reason)}) and is not reported`,
      why: 'an acknowledgement that outlives its warning would hide the next one',
      fix: 'delete the acknowledgement',
    }),
  },
  'acknowledged-an-error': {
    severity: 'error',
    refusedBy: null,
    demands: 'Errors are not acknowledged.',
    word: ({ code }) => ({
      what: `${quote(code)} is acknowledged`,
      why: 'it is an error: the object would be refused, so accepting it helps nobody',
      fix: 'mend what it reports, and delete the acknowledgement',
    }),
  },
  'acknowledged-without-reason': {
    severity: 'error',
    refusedBy: null,
    demands: 'An acknowledgement gives its reason.',
    word: ({ code }) => ({
      what: `${quote(code)} is acknowledged without a reason`,
      why: 'the reason shows in reports, for whoever reads them next year',
      fix: 'say why the warning is acceptable here',
    }),
  },
  'rule-crashed': {
    severity: 'error',
    refusedBy: null,
    demands: 'Every rule can be checked.',
    word: ({ error }) => ({
      what: `a rule failed: ${quote(error)}`,
      why: 'what could not be checked is not allowed; this is a defect of the library',
      fix: 'report it with the props of this construct',
    }),
  },
};

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return max === undefined ? 'any number' : `numbers up to ${String(max)}`;
  return max === undefined
    ? `numbers from ${String(min)}`
    : `numbers from ${String(min)} to ${String(max)}`;
}

/** How what was given becomes what is taken; a value that is not shown stays unshown. */
function rightKind(given: string, expected: string): string {
  const takes = expected.split(' or ');
  const [, scalar] = /^the (?:number|boolean) (.+)$/.exec(given) ?? [];
  const isScalar = scalar !== undefined || given === 'a number' || given === 'a boolean';
  if (takes.includes('a text') && isScalar) {
    return scalar === undefined ? 'put the value between quotes' : `write '${scalar}', with quotes`;
  }
  const [, quoted] = /^the text "(.*)"$/.exec(given) ?? [];
  if (quoted !== undefined && isWrittenAs(quoted, takes)) return `write ${quoted}, without quotes`;
  if (takes.includes('a list') && given !== 'null') return 'put it into a list, between [ and ]';
  if (expected === 'an object')
    return 'give an object: fields with their values, as in { field: value }';
  return `give ${expected}`;
}

/** Whether a text is, without its quotes, what a field takes. */
function isWrittenAs(text: string, takes: readonly string[]): boolean {
  if (text === 'true' || text === 'false')
    return takes.includes('true or false') || takes.includes(text);
  if (/^-?\d+$/.test(text)) return takes.includes('a whole number') || takes.includes('a number');
  return /^-?\d+\.\d+$/.test(text) && takes.includes('a number');
}
