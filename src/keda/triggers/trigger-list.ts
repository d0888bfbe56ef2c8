import type { Fault } from '../../findings/finding';
import type { TriggerFacts } from './trigger-facts';

/**
 * There is a trigger, and those that have a name have one each.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/scaletriggers_types.go` ValidateTriggers
 */
export function triggerListFaults(
  triggers: readonly Pick<TriggerFacts, 'name'>[],
  at: string,
): readonly Fault[] {
  if (triggers.length === 0) return [{ code: 'triggers-missing', prop: at, details: {} }];
  if (triggers.length === 1) return [];
  const faults: Fault[] = [];
  const first = new Map<string, number>();
  triggers.forEach(({ name = '' }, index) => {
    if (name === '') return;
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, index);
      return;
    }
    const prop = `${at}[${String(index)}].name`;
    faults.push({ code: 'trigger-name-repeated', prop, details: { name, first: earlier } });
  });
  return faults;
}

/** Whether the autoscaler measures it by itself, from the use of cpu or memory. */
export function isResourceTrigger({ type }: Pick<TriggerFacts, 'type'>): boolean {
  return type === 'cpu' || type === 'memory';
}
