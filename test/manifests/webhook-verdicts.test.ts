import { checkManifests, type CheckManifestsOptions } from 'cdk8s-infra-rules';
import { authenticationVerdicts } from './verdicts/authentications';
import { formulaVerdicts } from './verdicts/formulas';
import { scaledJobVerdicts, workloadVerdicts } from './verdicts/jobs-and-pods';
import { missingTargetVerdicts, resourceTriggerVerdicts } from './verdicts/resource-triggers';
import { scaledObjectVerdicts } from './verdicts/scaled-objects';
import { sharedTargetVerdicts } from './verdicts/shared-targets';
import type { Recorded, Verdict } from './verdicts/verdict';

/*
 * Each list was given, object by object, to an API server of Kubernetes 1.34.4 with the custom
 * resources and the admission webhook of KEDA 2.20.2. What they said is recorded with it.
 */
const recorded = {
  ...sharedTargetVerdicts,
  ...scaledObjectVerdicts,
  ...resourceTriggerVerdicts,
  ...formulaVerdicts,
  ...scaledJobVerdicts,
  ...authenticationVerdicts,
  ...workloadVerdicts,
};

/** The verdicts that the findings come to. */
function verdicts(
  objects: readonly object[],
  options?: CheckManifestsOptions,
): readonly (Verdict | undefined)[] {
  const refused = checkManifests(objects, options).flatMap(({ severity, refusedBy }) =>
    severity === 'error' && (refusedBy === 'api-server' || refusedBy === 'keda-webhook')
      ? [refusedBy]
      : [],
  );
  return refused.length === 0 ? ['accepted'] : refused;
}

function titled(rows: readonly Recorded[]): readonly [string, Recorded][] {
  return rows.map((row) => [`${row[0]}: ${row[1]}`, row]);
}

describe.each(Object.entries(recorded))('%s', (_, rows) => {
  it.each(titled(rows))('%s', (_title, [verdict, , ...objects]) => {
    expect(verdicts(objects)).toContain(verdict);
  });

  it('is recorded from both sides', () => {
    const said = new Set(rows.map(([verdict]) => verdict === 'accepted'));
    expect([...said]).toHaveLength(2);
  });
});

describe('among objects that are all there is', () => {
  describe.each(Object.entries(missingTargetVerdicts))('%s', (_, rows) => {
    it.each(titled(rows))('%s', (_title, [verdict, , ...objects]) => {
      expect(verdicts(objects, { closedWorld: true })).toContain(verdict);
    });

    it.each(titled(rows))('may be in the cluster otherwise (%s)', (_title, [, , ...objects]) => {
      expect(verdicts(objects)).toEqual(['accepted']);
    });
  });

  it.each(Object.values(resourceTriggerVerdicts).flatMap(titled))(
    'says the same (%s)',
    (_title, [verdict, , ...objects]) => {
      expect(verdicts(objects, { closedWorld: true })).toContain(verdict);
    },
  );
});
