import type {
  AuthenticationKind,
  AuthenticationReference,
} from '../keda/authentication/authentication-facts';
import type { TriggerFacts } from '../keda/triggers/trigger-facts';
import { isJsonObject, listAt, objectAt, textAt, type JsonObject } from '../values/json';

/** What the triggers of a ScaledObject or ScaledJob say of authentications; nothing else is read. */
export function triggerReferencesIn(
  content: JsonObject,
): readonly Pick<TriggerFacts, 'type' | 'authenticationRef'>[] {
  return listAt(objectAt(content, 'spec'), 'triggers').map((trigger) => {
    if (!isJsonObject(trigger)) return { type: '' };
    const type = textAt(trigger, 'type') ?? '';
    const authenticationRef = referenceIn(objectAt(trigger, 'authenticationRef'));
    return authenticationRef === undefined ? { type } : { type, authenticationRef };
  });
}

const KINDS: Readonly<Record<string, AuthenticationKind>> = {
  '': 'TriggerAuthentication',
  TriggerAuthentication: 'TriggerAuthentication',
  ClusterTriggerAuthentication: 'ClusterTriggerAuthentication',
};

/** Undefined without a name, or with a kind that there is not. */
function referenceIn(reference: JsonObject): AuthenticationReference | undefined {
  const name = textAt(reference, 'name') ?? '';
  const kind = textAt(reference, 'kind') ?? '';
  if (name === '' || !Object.hasOwn(KINDS, kind)) return undefined;
  return { name, kind: KINDS[kind] ?? 'TriggerAuthentication' };
}
