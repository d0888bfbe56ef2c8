import type { Fault } from '../../findings/finding';
import { fieldAt, type PodIdentitySettings } from './authentication-settings';

/** Fields of a pod identity, and the provider that reads them. */
const READ_BY = {
  identityId: 'azure-workload',
  identityTenantId: 'azure-workload',
  identityAuthorityHost: 'azure-workload',
  roleArn: 'aws',
  externalID: 'aws',
  identityOwner: 'aws',
} as const;

/**
 * The pod identity of an authentication, as KEDA's webhook looks at it, and its fields that nothing
 * reads.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/triggerauthentication_webhook.go` validateSpec
 */
export function podIdentityFaults(identity: PodIdentitySettings, at: string): readonly Fault[] {
  const { provider = '' } = identity;
  return [
    ...foreignFields(identity, at),
    ...deprecation(identity, at),
    ...(provider === 'azure-workload' ? azureFaults(identity, at) : []),
    ...(provider === 'aws' ? awsFaults(identity, at) : []),
  ];
}

/** Fields that the provider does not read; those of an unknown provider cannot be told. */
export function foreignFields(identity: PodIdentitySettings, at: string): readonly Fault[] {
  const { provider } = identity;
  if (provider === undefined) return [];
  return Object.entries(READ_BY).flatMap(([field, readBy]): readonly Fault[] => {
    if (identity[field as keyof typeof READ_BY] === undefined || readBy === provider) return [];
    const details = { field, provider, readBy };
    return [{ code: 'pod-identity-field-foreign', prop: fieldAt(at, field), details }];
  });
}

function deprecation({ provider }: PodIdentitySettings, at: string): readonly Fault[] {
  if (provider !== 'aws-eks') return [];
  const details = { provider, instead: 'aws' };
  return [{ code: 'pod-identity-deprecated', prop: fieldAt(at, 'provider'), details }];
}

function azureFaults(identity: PodIdentitySettings, at: string): readonly Fault[] {
  const { identityId, identityTenantId: tenant, identityAuthorityHost: host = '' } = identity;
  const faults: Fault[] = [];
  const empty = (field: string): void => {
    faults.push({ code: 'pod-identity-field-empty', prop: fieldAt(at, field), details: { field } });
  };
  if (identityId === '') empty('identityId');
  if (tenant === '') empty('identityTenantId');
  if (host !== '' && tenant === undefined) {
    const details = { field: 'identityAuthorityHost', needs: 'identityTenantId' };
    const prop = fieldAt(at, 'identityAuthorityHost');
    faults.push({ code: 'pod-identity-field-alone', prop, details });
  }
  return faults;
}

function awsFaults(identity: PodIdentitySettings, at: string): readonly Fault[] {
  const { roleArn, externalID = '', identityOwner } = identity;
  const faults: Fault[] = [];
  if (identityOwner === 'workload' && roleArn !== undefined) {
    const prop = fieldAt(at, 'roleArn');
    faults.push(
      roleArn === ''
        ? // The webhook takes an empty role for none, and the operator for one.
          { code: 'authentication-value-empty', prop, details: { field: 'roleArn' } }
        : { code: 'pod-identity-role-twice', prop, details: {} },
    );
  }
  if (externalID !== '' && (roleArn ?? '') === '') {
    const details = { field: 'externalID', needs: 'roleArn' };
    faults.push({ code: 'pod-identity-field-alone', prop: fieldAt(at, 'externalID'), details });
  }
  return faults;
}
