import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ClusterObject } from './cluster-object';
import { InfraRules } from './infra-rules';
import { layerCrds } from './layer-crds.generated';
import { Registry } from './registry';

/**
 * The CRDs InfraRules, Pipeline and Function, for clusters that do not have them from the Layer
 * operator; written before the objects that need them.
 *
 * @reports `layer-crds-with-operator` with `reconciledBy: 'operator'`
 * @example
 * new LayerCrds(chart, 'crds');
 */
export class LayerCrds extends Construct {
  /** The CRD of InfraRules, by whose name others depend on it. */
  public readonly infraRules: ApiObject;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const [infraRules, ...others] = layerCrds;
    this.infraRules = this.create(infraRules);
    for (const crd of others) this.create(crd);
    const registry = Registry.of(this);
    registry.check(this, () => {
      if (InfraRules.of(this)?.reconciledBy !== 'operator') return [];
      return [{ code: 'layer-crds-with-operator', prop: '', details: {} }];
    });
    registry.whenPolicyIsKnown((policy) => {
      const object = policy.node.tryFindChild('Resource');
      // One object waits for one other: cdk8s's cost for dependencies grows with their product.
      object?.node.addDependency(this.infraRules);
    });
  }

  private create({ metadata, ...crd }: (typeof layerCrds)[number]): ApiObject {
    return new ClusterObject(this, metadata.name, { ...crd, metadata });
  }
}
