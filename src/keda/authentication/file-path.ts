import { type AuthenticationSettings, fieldAt } from './authentication-settings';
import type { AuthenticationKind } from './authentication-facts';
import type { Fault } from '../../findings/finding';
import { sourcesOf } from './authentication-parameters';

/**
 * A file of parameters stands below the operator's folder, alone, in an authentication for all.
 *
 * @see https://keda.sh/docs/2.20/authentication-providers/file-path/
 */
export function filePathFaults(
  settings: AuthenticationSettings,
  kind: AuthenticationKind,
  at: string,
): readonly Fault[] {
  const { filePath = '' } = settings;
  if (filePath === '') return [];
  const prop = fieldAt(at, 'filePath');
  const details = { given: filePath };
  if (kind !== 'ClusterTriggerAuthentication') {
    return [{ code: 'file-path-outside-cluster-kind', prop, details }];
  }
  const faults: Fault[] = [];
  if (filePath.startsWith('/') || filePath.includes('..')) {
    faults.push({ code: 'file-path-malformed', prop, details });
  }
  const hidden = sourcesOf(settings);
  if (hidden.length > 0)
    faults.push({ code: 'file-path-hides-sources', prop, details: { hidden } });
  return faults;
}
