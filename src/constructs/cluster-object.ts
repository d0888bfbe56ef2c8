import { ApiObject } from 'cdk8s';

/** An object outside namespaces: the namespace of its chart is not stamped on it. */
export class ClusterObject extends ApiObject {
  /** Renders the object; a cluster-scoped one has no namespace, and strict servers refuse one. */
  public override toJson(): unknown {
    const json = super.toJson() as { metadata?: { namespace?: string } };
    delete json.metadata?.namespace;
    return json;
  }
}
