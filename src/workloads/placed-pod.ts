import type { Fault } from '../findings/finding';
import { joined } from '../input/intake';
import { checkImage } from '../kubernetes/images';
import type { Container, PodSpec } from '../kubernetes/objects.generated';
import { podFaults, type PodLife } from '../kubernetes/pod';
import { placementIsThePools, type PlacementPatch } from '../policy/placement-is-the-pools';
import { barePool, type PoolFacts } from '../policy/pool-facts';
import { workerWithinEnvelope } from '../policy/worker-within-envelope';
import { environmentOf } from '../render/environment';
import type { OutputOptions } from '../render/output-options';
import {
  podSpecOf,
  podWithoutTextsOf,
  wholePod,
  workerContainerOf,
  type PodWithoutTexts,
} from '../render/pod';
import { runsJobs, type WorkloadFacts } from '../render/workload-facts';
import { part } from '../values/part';
import { remembered } from '../values/remembered';
import type { JudgedWorkload } from './judged-workload';

/** What is wrong with the pod, as it stands after pool and patch. */
export function placedPodFaults(workload: JudgedWorkload): readonly Fault[] {
  const { facts, output, soundPool } = workload;
  const { image, podSpec: patch } = facts.worker;
  const pool = soundPool ?? NO_POOL;
  if (patch === undefined) {
    return joined(
      // An image that is no text, or missing, has its finding.
      image === undefined ? NONE : imageFaults(image),
      found(generatedPodFaults(podWithoutTextsOf(facts, pool, output)), workload),
      mayHaveLongVariables(workload)
        ? variableFaults(podSpecOf(facts, pool, output), facts, output)
        : NONE,
    );
  }
  const pod = podSpecOf(facts, pool, output);
  return joined(
    soundPool === undefined ? NONE : envelopeFaults(pod, facts, soundPool),
    soundPool === undefined ? NONE : placementIsThePools(patch as PlacementPatch, soundPool),
    found(podFaults(pod, POD_SPEC, lifeOf(runsJobs(facts))), workload),
    unknownContainers(facts),
    variableFaults(pod, facts, output),
  );
}

const NONE: readonly Fault[] = [];
const NO_POOL = part(barePool(''));

function lifeOf(ends: boolean): PodLife {
  return ends ? 'ends' : 'kept-running';
}

/**
 * A generated pod is in order or not whatever the workload's own texts are, which are looked at by
 * themselves: so one look serves all pods that are made of the same parts.
 */
const generatedPodFaults = remembered((pod: PodWithoutTexts): readonly Fault[] =>
  podFaults(wholePod(pod), POD_SPEC, lifeOf(pod.frame.endsItself)),
);

function imageFaults(image: string): readonly Fault[] {
  const faults: Fault[] = [];
  checkImage(image, 'worker.image', faults);
  return faults;
}

/** What was found in the pod, where the user wrote it, less what is told elsewhere. */
function found(faults: readonly Fault[], { facts, output }: JudgedWorkload): readonly Fault[] {
  if (faults.length === 0) return faults;
  const unknown = unknownContainers(facts);
  return faults.flatMap((fault): readonly Fault[] => {
    const prop = userProp(fault.prop, facts, output);
    // An image that is no text, or missing, has its finding.
    if (prop === 'worker.image' && facts.worker.image === undefined) return [];
    // Options are looked at where they were written.
    if (prop.startsWith('output.')) return [];
    // Why it has no image is said better.
    const isImage = fault.code === 'image-empty';
    if (isImage && unknown.some((one) => prop === `${one.prop}.image`)) return [];
    return [{ ...fault, prop }];
  });
}

/** All containers together stay within what the pool plans for one worker. */
function envelopeFaults(pod: PodSpec, facts: WorkloadFacts, pool: PoolFacts): readonly Fault[] {
  const { containers, initContainers = [], resourceClaims = [], resources } = pod;
  const [only, ...others] = containers;
  const isAlone = others.length + initContainers.length + resourceClaims.length === 0;
  if (only !== undefined && isAlone && resources === undefined) {
    return aloneWithinEnvelope({ name: workerContainerOf(facts), resources: only.resources, pool });
  }
  return workerWithinEnvelope(envelopeOf(facts, pod), pool);
}

/** Nearly always the worker has what the pool gives it, which is the same object for all. */
const aloneWithinEnvelope = remembered(
  (given: {
    readonly name: 'udf' | 'worker';
    readonly resources: Container['resources'];
    readonly pool: PoolFacts;
  }): readonly Fault[] => {
    const { name, resources, pool } = given;
    const worker = resources === undefined ? { name } : { name, resources };
    const pod = { worker: name, containers: [worker], initContainers: [], claims: [] };
    return workerWithinEnvelope(pod, pool);
  },
);

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

/** Whether there is enough of text for one variable to be too long. */
function mayHaveLongVariables({ facts, outputSize }: JudgedWorkload): boolean {
  return facts.hasHarmlessTexts !== true || outputSize > LONGEST_VARIABLE / LONGEST_CHARACTER;
}

/** In bytes; what JSON escapes is not shorter. */
const LONGEST_CHARACTER = 3;

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
