import type { Fault } from '../findings/finding';
import { addressFaults } from '../keda/address';
import { secretReferenceFaults } from '../keda/authentication/secret-reference';
import { isTriggerNumber, triggerNumberFaults } from '../keda/triggers/trigger-number';
import { timeZoneFaults } from '../keda/triggers/cron-trigger';
import { deploymentFaults } from '../kubernetes/rollout';
import { serviceNameFaults } from '../kubernetes/names';
import { annotationFaults } from '../kubernetes/annotations';
import { labelFaults } from '../kubernetes/labels';
import { podFaults } from '../kubernetes/pod';
import type { Container } from '../kubernetes/objects.generated';
import { DEFAULT_PUSH_PORT } from '../policy/push-has-an-address';
import { environmentValueOf } from '../render/environment';
import { gatewayOf, queueTriggerOptions } from '../render/gateway';
import type { OutputOptions } from '../render/output-options';

/**
 * What is wrong with options by themselves, wherever they stand. They are looked at where they were
 * written, on InfraRules or on a workload, so that a wrong default is told once.
 */
export function optionFaults(options: OutputOptions): readonly Fault[] {
  const { gatewayBaseUrl, service = {}, cronTrigger = {} } = options;
  const { threshold, activationThreshold, query, stages, serverAddress } =
    queueTriggerOptions(options);
  const gateway = gatewayOf(options);
  const at = 'output.queueTrigger';
  const faults: Fault[] = [
    ...(gatewayBaseUrl === undefined ? [] : addressFaults(gatewayBaseUrl, 'output.gatewayBaseUrl')),
    ...secretReferenceFaults(
      { name: gateway.secretName, key: gateway.secretKey },
      { name: 'output.gatewaySecretName', key: 'output.gatewaySecretKey' },
    ),
    ...labelFaults(options.labels ?? {}, 'output.labels'),
    ...annotationFaults(options.annotations ?? {}, 'output.annotations'),
    ...annotationFaults(options.podAnnotations ?? {}, 'output.podAnnotations'),
    ...deploymentFaults(options.deployment ?? {}, 'output.deployment'),
    ...(service.name === undefined ? [] : serviceNameFaults(service.name, 'output.service.name')),
    ...(serverAddress === undefined ? [] : addressFaults(serverAddress, `${at}.serverAddress`)),
    ...triggerNumberFaults('threshold', threshold, at),
    ...triggerNumberFaults('activationThreshold', activationThreshold, at),
    ...timeZoneFaults(cronTrigger.timezone, 'output.cronTrigger'),
    ...containerFaults(options),
  ];
  if (threshold !== undefined && isTriggerNumber(threshold) && Number(threshold) <= 0) {
    const details = { given: String(threshold) };
    faults.push({ code: 'trigger-threshold-not-positive', prop: `${at}.threshold`, details });
  }
  if (query?.trim() === '') {
    faults.push({ code: 'query-empty', prop: `${at}.query`, details: {} });
  }
  if (stages?.length === 0 && query === undefined) {
    faults.push({ code: 'stages-empty', prop: `${at}.stages`, details: {} });
  }
  return faults;
}

/** What the options put into the worker container, in a container that is otherwise in order. */
function containerFaults({ env = {}, readinessProbe, service }: OutputOptions): readonly Fault[] {
  const variables = Object.entries(env).map(([name, given]) => ({
    name,
    ...environmentValueOf(given),
  }));
  const container: Container = {
    name: 'worker',
    image: 'example.com/worker:1',
    env: variables,
    ports: [{ name: service?.portName ?? 'http', containerPort: DEFAULT_PUSH_PORT }],
    ...(readinessProbe === undefined || readinessProbe === false ? {} : { readinessProbe }),
  };
  return podFaults({ containers: [container] }, '').map((fault) => ({
    ...fault,
    prop: optionOf(fault.prop, variables),
  }));
}

function optionOf(prop: string, variables: readonly { readonly name: string }[]): string {
  const field = prop.replace(/^\.?containers\[worker\]\./, '');
  if (field.startsWith('ports[')) return 'output.service.portName';
  const variable = /^env\[([^\]]*)\](.*)$/.exec(field);
  if (variable === null) return `output.${field}`;
  const [, shown = '', rest = ''] = variable;
  // A name that cannot be shown is told by its position.
  const name = variables[/^\d+$/.test(shown) ? Number(shown) : -1]?.name ?? shown;
  return `output.env[${JSON.stringify(name)}]${rest}`.replace(
    /\["([A-Za-z_][A-Za-z0-9_]*)"\]/,
    '.$1',
  );
}
