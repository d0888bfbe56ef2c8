import type { IConstruct } from 'constructs';
import type { Fault } from '../findings/finding';
import type { AuthenticationSettings } from '../keda/authentication/authentication-settings';
import type { AuthenticationUser, OwnedAuthentication } from '../workloads/authentication-links';
import { givenProp, givenTriggerFaults } from '../workloads/scaling';
import type { OutputOptions } from '../render/output-options';
import { givenTriggersOf, ownAuthenticationsOf, triggerFactsOf } from '../render/triggers';
import { isScaled, type WorkloadFacts } from '../render/workload-facts';
import type { AppAuthentications } from './app-authentications';
import { namespaceOf, workloadFactsOf, workloadOutputOf } from './facts-of';

/** A workload of the app that has triggers of the user's. */
export interface TriggeredWorkload {
  readonly construct: IConstruct;
  readonly facts: WorkloadFacts;
  readonly output: OutputOptions;
  /** Of the objects that are made; empty when the apply command says it. */
  readonly namespace: string;
}

/** The workloads of an app whose triggers the user wrote; most have none. */
export function triggeredWorkloadsIn(
  constructs: readonly IConstruct[],
): readonly TriggeredWorkload[] {
  const triggered: TriggeredWorkload[] = [];
  for (const construct of constructs) {
    const facts = workloadFactsOf(construct);
    if (facts === undefined) continue;
    const output = workloadOutputOf(construct);
    if (output === undefined || givenTriggersOf(facts, output).length === 0) continue;
    if (!isScaled(facts, output)) continue;
    triggered.push({ construct, facts, output, namespace: namespaceOf(construct) ?? '' });
  }
  return triggered;
}

/** The authentications that stand at the triggers of a workload. */
export function authenticationsAtTriggers({
  construct,
  facts,
  output,
  namespace,
}: TriggeredWorkload): readonly OwnedAuthentication<IConstruct>[] {
  const given = givenTriggersOf(facts, output);
  const own = ownAuthenticationsOf(facts, output);
  if (own.length === 0) return [];
  // Of equal names, the first makes the object; the others have a finding.
  const byName = new Map([...own].reverse().map((one) => [one.name, one]));
  return [...byName.values()].map(({ name, trigger, spec }) => ({
    owner: construct,
    kind: 'TriggerAuthentication',
    name,
    namespace,
    settings: spec as AuthenticationSettings,
    secretNamespace: '',
    at: `${givenProp(facts)}[${String(given.indexOf(trigger))}].authentication`,
    scalers: [],
    checked: true,
  }));
}

/** Who refers to which authentication, from the triggers of a workload. */
export function authenticationUserOf({
  construct,
  facts,
  output,
  namespace,
}: TriggeredWorkload): AuthenticationUser<IConstruct> {
  const given = givenTriggersOf(facts, output).length;
  const triggers = triggerFactsOf(facts, output).slice(-given);
  return { owner: construct, namespace, at: givenProp(facts), triggers };
}

/** What is wrong with the metadata of the triggers, in sight of what the app says of them. */
export function triggerFaultsOf(
  { facts, output, namespace }: TriggeredWorkload,
  authentications: AppAuthentications,
): readonly Fault[] {
  return givenTriggerFaults(facts, output, {
    namespace,
    visible: authentications.visible,
    authenticationOf: ({ authenticationRef }, environment) =>
      authenticationRef === undefined
        ? undefined
        : authentications.factsOf(authenticationRef, namespace, (container) =>
            container === undefined || container === environment()?.container
              ? environment()
              : undefined,
          ),
  });
}
