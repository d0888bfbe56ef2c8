import { checkManifests } from 'cdk8s-infra-rules';

const found = (apiVersion: string, kind: string): readonly string[] =>
  checkManifests([{ apiVersion, kind, metadata: { name: 'renderer' } }])
    .filter(({ code }) => code === 'kind-not-served')
    .map(({ prop, refusedBy }) => `${prop} ${refusedBy ?? ''}`);

describe('a kind', () => {
  it.each([
    ['keda.sh/v1', 'ScaledObject', 'a version that there is not'],
    ['keda.k8s.io/v1alpha1', 'ScaledObject', 'the group of KEDA 1'],
    ['extensions/v1beta1', 'Deployment', 'a group that Kubernetes no longer serves'],
    ['apps/v1beta2', 'StatefulSet', 'a version that Kubernetes no longer serves'],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'a beta that is gone'],
    ['batch/v1beta1', 'CronJob', 'another beta that is gone'],
  ])('of %s %s is refused by its version: %s', (apiVersion, kind) => {
    expect(found(apiVersion, kind)).toEqual(['apiVersion api-server']);
  });

  it('that KEDA does not have is refused by its name', () => {
    expect(found('keda.sh/v1alpha1', 'ScaledObjects')).toEqual(['kind api-server']);
  });

  it.each([
    ['keda.sh/v1alpha1', 'ScaledObject', 'served'],
    ['apps/v1', 'Deployment', 'served'],
    ['autoscaling/v1', 'HorizontalPodAutoscaler', 'an older version that is served'],
    ['apps/v1', 'ControllerRevision', 'not looked at'],
    ['example.com/v1', 'Deployment', 'a kind of somebody else'],
    ['extensions/v1beta1', 'Ingress', 'not looked at'],
    ['eventing.keda.sh/v1alpha1', 'CloudEventSource', 'not looked at'],
  ])('of %s %s is let through: %s', (apiVersion, kind) => {
    expect(found(apiVersion, kind)).toEqual([]);
  });
});
