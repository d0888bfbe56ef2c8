/**
 * A Secret, ConfigMap or ServiceAccount by its name, or by an object that has it: a cdk8s-plus
 * Secret, an ApiObject.
 */
export type ObjectName = string | { readonly name: string };

/** A value that stands in a Secret. */
export interface SecretValueSource {
  /**
   * Where the value stands.
   *
   * @see TriggerAuthentication field `spec.oauth2.clientSecret.valueFrom`
   */
  readonly valueFrom: {
    /**
     * Key of a Secret, in the namespace where `secretTargetRef` would look.
     *
     * @reports `secret-reference-malformed`, `authentication-key-missing`
     */
    readonly secretKeyRef: {
      /** Name of the Secret. */
      readonly name: ObjectName;
      /** Key within the Secret. */
      readonly key: string;
    };
  };
}
