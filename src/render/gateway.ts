import { part } from '../values/part';
import { onceAPart, remembered } from '../values/remembered';
import type { OutputOptions, QueueTriggerOptions } from './output-options';

/** Where the gateway is, and which Secret opens it; one part for all workloads that have the same. */
export interface Gateway {
  readonly baseUrl: string;
  /** Prometheus API that KEDA asks for queue depths. */
  readonly metricsAddress: string;
  readonly secretName: string;
  readonly secretKey: string;
}

const BASE_URL = 'http://layer-gateway.layer.svc.cluster.local:8080';

/** The gateway of a workload: the options given, and for the rest what an install has by default. */
export const gatewayOf = onceAPart((output: OutputOptions): Gateway => {
  const { gatewayBaseUrl: baseUrl = BASE_URL, gatewaySecretName = 'layer' } = output;
  return gateway({
    baseUrl,
    metricsAddress:
      queueTriggerOptions(output).serverAddress ?? `${withoutSlash(baseUrl)}/v2/metrics`,
    secretName: typeof gatewaySecretName === 'string' ? gatewaySecretName : gatewaySecretName.name,
    secretKey: output.gatewaySecretKey ?? 'turbopuffer-api-key',
  });
});

const gateway = remembered((facts: Gateway): Gateway => part(facts));

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}

/** The options of the trigger that follows the queue; empty where there is none. */
export function queueTriggerOptions({ queueTrigger }: OutputOptions): QueueTriggerOptions {
  return queueTrigger === undefined || queueTrigger === false ? NO_OPTIONS : queueTrigger;
}

const NO_OPTIONS: QueueTriggerOptions = part({});
