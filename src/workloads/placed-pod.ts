import type { Fault } from '../findings/finding';
import type { PodSpec } from '../kubernetes/objects.generated';
import { podFaults } from '../kubernetes/pod';
import { placementIsThePools, type PlacementPatch } from '../policy/placement-is-the-pools';
import { barePool, type PoolFacts } from '../policy/pool-facts';
import { workerWithinEnvelope } from '../policy/worker-within-envelope';
import { environmentOf } from '../render/environment';
import type { OutputOptions } from '../render/output-options';
import { podSpecOf, workerContainerOf } from '../render/pod';
import { runsJobs, type WorkloadFacts } from '../render/workload-facts';

/** What is wrong with the pod, as it stands after pool and patch. */
export function placedPodFaults(
  facts: WorkloadFacts,
  pool: PoolFacts | undefined,
  inOrder: boolean,
  output: OutputOptions,
): readonly Fault[] {
  const { podSpec: patch } = facts.worker;
  const pod = podSpecOf(facts, pool !== undefined && inOrder ? pool : barePool(''), output);
  const faults: Fault[] = [];
  if (pool !== undefined && inOrder && patch !== undefined) {
    faults.push(...workerWithinEnvelope(envelopeOf(facts, pod), pool));
    faults.push(...placementIsThePools(patch as PlacementPatch, pool));
  }
  // An image that is no text, or missing, has its finding.
  const imageKnown = facts.worker.image !== undefined;
  const unknown = unknownContainers(facts);
  for (const fault of podFaults(pod, POD_SPEC, runsJobs(facts) ? 'ends' : 'kept-running')) {
    const prop = userProp(fault.prop, facts, output);
    if (prop === 'worker.image' && !imageKnown) continue;
    // Options are looked at where they were written.
    if (prop.startsWith('output.')) continue;
    // Why it has no image is said better.
    if (fault.code === 'image-empty' && unknown.some((one) => prop === `${one.prop}.image`))
      continue;
    faults.push({ ...fault, prop });
  }
  return [...faults, ...unknown, ...variableFaults(pod, facts, output)];
}

/** A patch container of another name is a sidecar; without an image it was meant as a patch. */
function unknownContainers(facts: WorkloadFacts): readonly Fault[] {
  const name = workerContainerOf(facts);
  return (facts.worker.podSpec?.containers ?? [])
    .filter((container) => isUnknownPatch(container, name))
    .map((container) => ({
      code: 'container-not-generated',
      prop: `${POD_SPEC}.containers[${container.name}]`,
      details: { given: container.name, generated: name },
    }));
}

/** One without a name has a finding of its own. */
function isUnknownPatch(
  container: { name?: string | null; image?: string | null },
  generated: string,
): boolean {
  const { name, image } = container;
  return typeof name === 'string' && name !== generated && (image ?? '') === '';
}

/** Linux's MAX_ARG_STRLEN, less the byte that ends the text. */
const LONGEST_VARIABLE = 131_071;

/** Where the user wrote what a variable of the contract carries. */
const VARIABLE_PROPS: Readonly<Record<string, string>> = {
  HEVLAYER_SOURCE_REF: 'sourceRef',
  HEVLAYER_WAREHOUSE: 'output.warehouse',
  HEVLAYER_PIPELINE_ID: 'pipelineId',
  HEVLAYER_TARGET_NAMESPACE: 'target.namespace',
};

function variableFaults(
  pod: PodSpec,
  facts: WorkloadFacts,
  output: OutputOptions,
): readonly Fault[] {
  return pod.containers.flatMap((container) =>
    (container.env ?? []).flatMap(({ name, value = '' }): readonly Fault[] => {
      const bytes = Buffer.byteLength(name) + 1 + Buffer.byteLength(value);
      if (bytes <= LONGEST_VARIABLE) return [];
      const details = { variable: name, bytes, max: LONGEST_VARIABLE };
      const place = `${POD_SPEC}.containers[${container.name}].env[${name}]`;
      const prop = VARIABLE_PROPS[name] ?? userProp(place, facts, output);
      return [{ code: 'variable-too-long', prop, details }];
    }),
  );
}

const POD_SPEC = 'worker.podSpec';
const GATEWAY_SECRET = 'output.gatewaySecret';

function envelopeOf(
  facts: WorkloadFacts,
  pod: PodSpec,
): Parameters<typeof workerWithinEnvelope>[0] {
  return {
    worker: workerContainerOf(facts),
    containers: pod.containers,
    initContainers: pod.initContainers ?? [],
    claims: (pod.resourceClaims ?? []).map(({ name }) => name),
    ...(pod.resources === undefined ? {} : { resources: pod.resources }),
  };
}

/** Says where the user wrote what stands in the generated part of the pod. */
function userProp(prop: string, facts: WorkloadFacts, output: OutputOptions): string {
  const name = workerContainerOf(facts);
  const container = `${POD_SPEC}.containers[${name}].`;
  if (!prop.startsWith(container)) return prop;
  const field = prop.slice(container.length);
  const patch = facts.worker.podSpec?.containers?.find((one) => one.name === name);
  if (field === 'image' && patch?.image === undefined) return 'worker.image';
  if (field.startsWith('ports[') && patch?.ports === undefined) {
    return field.endsWith('.name') ? 'output.service.portName' : 'worker.port';
  }
  if (field.startsWith('readinessProbe') && patch?.readinessProbe === undefined) {
    return output.readinessProbe === undefined ? 'worker.port' : `output.${field}`;
  }
  const variable = /^env\[([^\]]*)\](.*)$/.exec(field);
  if (variable !== null) {
    const [, shown = '', rest = ''] = variable;
    // A name that cannot be shown is told by its position.
    const variableName = /^\d+$/.test(shown)
      ? (environmentOf(facts, output)[Number(shown)]?.name ?? shown)
      : shown;
    const patched = patch?.env?.some((one) => one.name === variableName) === true;
    if (patched) return prop;
    if (Object.hasOwn(output.env ?? {}, variableName)) return `output.env.${variableName}${rest}`;
    if (variableName === 'LAYER_GATEWAY_API_KEY') return GATEWAY_SECRET;
  }
  return prop;
}
