import type { Fault } from '../../findings/finding';
import { isConfigKey, isDnsSubdomain } from '../../values/kubernetes-names';
import { readsFile } from './authentication-parameters';
import type {
  AuthenticationSettings,
  KeySource,
  SecretValueSettings,
} from './authentication-settings';
import { secretReferenceFaults } from './secret-reference';
import { usesPodIdentity } from './secret-stores';
import type { AuthenticationKind } from './authentication-facts';

/** A key of a Secret or ConfigMap that an authentication reads. */
export interface ObjectReference {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  readonly key: string;
  /** Path of the object that has `name` and `key`, below the spec. */
  readonly at: string;
}

/** The keys of Secrets and ConfigMaps that KEDA reads for an authentication. */
export function objectReferences(
  settings: AuthenticationSettings,
  kind: AuthenticationKind,
): readonly ObjectReference[] {
  if (readsFile(settings, kind)) return [];
  const { azureKeyVault, gcpSecretManager, awsSecretManager, oauth2 } = settings;
  const ofStore = <Store extends { readonly podIdentity?: object; readonly credentials?: object }>(
    store: Store | undefined,
  ): Store['credentials'] => (usesPodIdentity(store?.podIdentity) ? undefined : store?.credentials);
  const aws = ofStore(awsSecretManager);
  return [
    ...ofList(settings.configMapTargetRef, 'ConfigMap', 'configMapTargetRef'),
    ...ofList(settings.secretTargetRef, 'Secret', 'secretTargetRef'),
    ...ofValue(ofStore(azureKeyVault)?.clientSecret, 'azureKeyVault.credentials.clientSecret'),
    ...ofValue(
      ofStore(gcpSecretManager)?.clientSecret,
      'gcpSecretManager.credentials.clientSecret',
    ),
    ...ofValue(aws?.accessKey, 'awsSecretManager.credentials.accessKey'),
    ...ofValue(aws?.accessSecretKey, 'awsSecretManager.credentials.accessSecretKey'),
    ...ofValue(oauth2?.clientSecret, 'oauth2.clientSecret'),
  ];
}

/** A Secret or ConfigMap is referred to by a name and a key that it can have. */
export function referenceFaults(reference: ObjectReference, at: string): readonly Fault[] {
  const places = { name: `${at}.name`, key: `${at}.key` };
  if (reference.kind === 'Secret') return secretReferenceFaults(reference, places);
  const faults: Fault[] = [];
  const malformed = (part: 'name' | 'key'): void => {
    const details = { part, given: reference[part] };
    faults.push({ code: 'config-map-reference-malformed', prop: places[part], details });
  };
  if (!isDnsSubdomain(reference.name)) malformed('name');
  if (!isConfigKey(reference.key)) malformed('key');
  return faults;
}

function ofList(
  sources: readonly KeySource[] | undefined,
  kind: ObjectReference['kind'],
  at: string,
): readonly ObjectReference[] {
  return (sources ?? []).flatMap((source, index) =>
    complete(source, kind, `${at}[${String(index)}]`),
  );
}

function ofValue(value: SecretValueSettings | undefined, at: string): readonly ObjectReference[] {
  const reference = value?.valueFrom?.secretKeyRef;
  if (reference === undefined) return [];
  return complete(reference, 'Secret', `${at}.valueFrom.secretKeyRef`);
}

/** What lacks its name or key is reported where shapes are looked at. */
function complete(
  { name, key }: KeySource,
  kind: ObjectReference['kind'],
  at: string,
): readonly ObjectReference[] {
  return name === undefined || key === undefined ? [] : [{ kind, name, key, at }];
}
