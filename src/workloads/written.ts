import type { Fault } from '../findings/finding';
import { ORDINARY_JSON } from '../input/harmless-texts';
import { textFaults } from '../input/text-carried';
import { objectSizeFaults } from '../kubernetes/object-size';
import { barePool } from '../policy/pool-facts';
import { objectsOf } from '../render/workload';
import type { WorkloadFacts } from '../render/workload-facts';
import { isEmpty, type JsonObject } from '../values/json';
import type { JudgedWorkload } from './judged-workload';

/** Smaller than this as JSON, in characters, nothing that is made from it can be too large. */
const SMALL = 100_000;

/** What is written has texts that YAML carries, and a size that the API server stores. */
export function writtenFaults(
  workload: JudgedWorkload,
  others: readonly Fault[],
): readonly Fault[] {
  const { facts, outputSize } = workload;
  const isHarmless = facts.hasHarmlessTexts === true;
  const most = SMALL - outputSize;
  const isSmall = (isHarmless && ORDINARY_JSON < most) || JSON.stringify(facts.given).length < most;
  if (isHarmless && isSmall && isEmpty(facts.output)) return NONE;
  const faults = [
    ...(isHarmless ? [] : ownTextFaults(facts, workload.madeHere)),
    ...textFaults(facts.output as JsonObject, { at: ['output'], asJson: ['warehouse'] }),
    ...(isSmall ? [] : objectSizeFaults(writtenOf(workload), '')),
  ];
  // A text that is wrong anyway need not survive YAML.
  const places = new Set(others.map(({ prop }) => prop));
  return faults.filter(({ prop }) => !places.has(prop));
}

const NONE: readonly Fault[] = [];

function ownTextFaults({ given, metadata }: WorkloadFacts, madeHere: boolean): readonly Fault[] {
  return [
    ...textFaults(given, { asJson: madeHere ? ['sourceRef', 'filter', 'indexSelector'] : [] }),
    ...textFaults(metadata as JsonObject, { at: ['metadata'] }),
  ];
}

function writtenOf({ facts, output, pool, madeHere }: JudgedWorkload): object {
  if (!madeHere) return facts.given;
  // Its pods are in the first one that has any.
  const objects = objectsOf(facts, pool ?? barePool(''), output);
  const [controller] = objects.filter(({ kind }) => kind === 'Deployment' || kind === 'ScaledJob');
  return controller?.spec ?? facts.given;
}
