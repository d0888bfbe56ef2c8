import type { Fault } from '../findings/finding';

/** Props whose content is Kubernetes' own, and is refused by the API server. */
const OF_KUBERNETES =
  /(^|\.)(podSpec|tolerations|resources|readinessProbe|strategy|behavior|selector|sourceRef)\b./;

/**
 * Faults of a construct's props: what is unknown among them is no field that the API server would
 * refuse, and the known ones are the construct's own and those of its spec.
 */
export function asProps(faults: readonly Fault[], ownProps: readonly string[]): readonly Fault[] {
  return faults.map((fault) => {
    const { code, prop, details } = fault;
    if (code !== 'field-unknown' || OF_KUBERNETES.test(prop)) return fault;
    const isTop = prop === details.field;
    const known = isTop ? [...new Set([...details.known, ...ownProps])] : details.known;
    return { code, prop, details: { ...details, known, isProp: true } };
  });
}
