import type { Fault } from '../../findings/finding';
import { isDnsSubdomain } from '../../values/kubernetes-names';
import { isAtLeast, type KedaVersion } from '../keda-version';

/** The longest value of a label, in characters. */
const LONGEST_LABEL = 63;

const HPA_PREFIX = 'keda-hpa-';

/** What the name of a ScaledObject is looked at against. */
interface NameContext {
  /** The autoscaler's name where it is given. */
  readonly hpaName?: string | undefined;
  /** Absent: the strictest there is. */
  readonly kedaVersion?: KedaVersion;
  readonly at: { readonly name: string; readonly hpaName: string };
}

/**
 * The name of a ScaledObject fits the label that carries it, and the autoscaler's name too: the one
 * that is given, or the one that KEDA makes with a prefix.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaledobject_webhook.go` verifyName
 */
export function scaledObjectNameFits(
  name: string,
  { hpaName = '', kedaVersion, at }: NameContext = {
    at: { name: 'metadata.name', hpaName: '' },
  },
): readonly Fault[] {
  const isHpaNameBound =
    kedaVersion === undefined || isAtLeast(kedaVersion, { major: 2, minor: 20 });
  const isDerived = hpaName === '';
  const max = isDerived && isHpaNameBound ? LONGEST_LABEL - HPA_PREFIX.length : LONGEST_LABEL;
  const faults: Fault[] = [];
  if (name.length > max) {
    faults.push({ code: 'scaled-object-name-too-long', prop: at.name, details: { name, max } });
  }
  if (isDerived) return faults;
  const details = { name: hpaName };
  if (isHpaNameBound && Buffer.byteLength(hpaName) > LONGEST_LABEL) {
    const tooLong = { ...details, max: LONGEST_LABEL };
    faults.push({ code: 'hpa-name-too-long', prop: at.hpaName, details: tooLong });
  } else if (!isDnsSubdomain(hpaName)) {
    faults.push({ code: 'hpa-name-malformed', prop: at.hpaName, details });
  }
  return faults;
}

/** The name of the autoscaler that KEDA makes for a ScaledObject. */
export function hpaNameOf(scaledObject: string, given: string | undefined): string {
  return given === undefined || given === '' ? `${HPA_PREFIX}${scaledObject}` : given;
}
