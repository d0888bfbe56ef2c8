import type { PodIdentitySpec } from './pod-identity-spec';
import type { PodIdentityProvider } from '../scalers/scaler';
import type { SecretStores } from './secret-store-spec';
import type { ObjectName, SecretValueSource } from './secret-value-source';

/**
 * Where the credentials of triggers come from: the `spec` of a TriggerAuthentication. `Parameter`
 * are the names that scalers read, `Provider` the pod identities they take.
 *
 * Of two sources for one parameter the later one wins, in this order: `env`, `configMapTargetRef`,
 * `secretTargetRef`, `hashiCorpVault`, `azureKeyVault`, `gcpSecretManager`, `awsSecretManager`,
 * `boundServiceAccountToken`, `oauth2`, `podIdentity.roleArn`.
 *
 * @see TriggerAuthentication field `spec`
 */
export interface AuthenticationSpec<
  Parameter extends string = string,
  Provider extends PodIdentityProvider = PodIdentityProvider,
> extends SecretStores<Parameter> {
  /**
   * Identity that the cloud gives to a pod, in place of a secret.
   *
   * @default - none
   * @reports the `pod-identity-…` findings
   * @see TriggerAuthentication field `spec.podIdentity`
   */
  readonly podIdentity?: PodIdentitySpec<Provider>;
  /**
   * Values from Secrets: in the namespace of a TriggerAuthentication, in KEDA's own for a
   * ClusterTriggerAuthentication.
   *
   * @default - none
   * @reports `secret-reference-malformed`, `authentication-key-missing`,
   * `authentication-object-elsewhere`, `authentication-object-missing`
   * @see TriggerAuthentication field `spec.secretTargetRef`
   */
  readonly secretTargetRef?: readonly SecretTarget<Parameter>[];
  /**
   * Values from ConfigMaps, which stand where Secrets would.
   *
   * @default - none
   * @reports `config-map-reference-malformed`, `authentication-key-missing`,
   * `authentication-object-elsewhere`, `authentication-object-missing`
   * @see TriggerAuthentication field `spec.configMapTargetRef`
   */
  readonly configMapTargetRef?: readonly ConfigMapTarget<Parameter>[];
  /**
   * Values from the environment of the workload that the triggers scale.
   *
   * @default - none
   * @see TriggerAuthentication field `spec.env`
   */
  readonly env?: readonly EnvironmentSource<Parameter>[];
  /**
   * Tokens of service accounts, which KEDA has made when it needs them; its operator needs the
   * permission for it.
   *
   * @default - none
   * @reports `name-not-dns-subdomain`
   * @see TriggerAuthentication field `spec.boundServiceAccountToken`
   */
  readonly boundServiceAccountToken?: readonly BoundServiceAccountToken<Parameter>[];
  /**
   * A token from an OAuth 2 server. Yields the parameters `oauthTokenURI`, `clientID`,
   * `clientSecret`, `scopes` and `endpointParams`.
   *
   * @default - none
   * @reports the `oauth2-…` findings
   * @see TriggerAuthentication field `spec.oauth2`
   */
  readonly oauth2?: OAuth2;
}

/**
 * The `spec` of a ClusterTriggerAuthentication: the same sources, and a file.
 *
 * @see ClusterTriggerAuthentication field `spec`
 */
export interface ClusterAuthenticationSpec<
  Parameter extends string = string,
  Provider extends PodIdentityProvider = PodIdentityProvider,
> extends AuthenticationSpec<Parameter, Provider> {
  /**
   * File with parameters as a JSON object of texts, mounted in KEDA's operator; the path is relative
   * to the folder in the operator's flag `--filepath-auth-root-path`. It takes the place of every
   * other source of parameters.
   *
   * @default - none
   * @reports `file-path-malformed`, `file-path-hides-sources`
   * @see ClusterTriggerAuthentication field `spec.filePath`
   */
  readonly filePath?: string;
}

/** One parameter from a Secret. */
export interface SecretTarget<Parameter extends string = string> {
  /**
   * Name under which the scaler reads the value.
   *
   * @reports `authentication-parameter-duplicate`, `authentication-parameter-unread`
   * @see TriggerAuthentication field `spec.secretTargetRef[].parameter`
   */
  readonly parameter: Parameter;
  /**
   * Name of the Secret.
   *
   * @reports `secret-reference-malformed`
   * @see TriggerAuthentication field `spec.secretTargetRef[].name`
   */
  readonly name: ObjectName;
  /**
   * Key within the Secret.
   *
   * @reports `secret-reference-malformed`, `authentication-key-missing`
   * @see TriggerAuthentication field `spec.secretTargetRef[].key`
   */
  readonly key: string;
}

/** One parameter from a ConfigMap. */
export interface ConfigMapTarget<Parameter extends string = string> {
  /**
   * Name under which the scaler reads the value.
   *
   * @reports `authentication-parameter-duplicate`, `authentication-parameter-unread`
   * @see TriggerAuthentication field `spec.configMapTargetRef[].parameter`
   */
  readonly parameter: Parameter;
  /**
   * Name of the ConfigMap.
   *
   * @reports `config-map-reference-malformed`
   * @see TriggerAuthentication field `spec.configMapTargetRef[].name`
   */
  readonly name: ObjectName;
  /**
   * Key within the ConfigMap.
   *
   * @reports `config-map-reference-malformed`, `authentication-key-missing`
   * @see TriggerAuthentication field `spec.configMapTargetRef[].key`
   */
  readonly key: string;
}

/** One parameter from the environment of the scaled workload. */
export interface EnvironmentSource<Parameter extends string = string> {
  /**
   * Name under which the scaler reads the value.
   *
   * @reports `authentication-parameter-duplicate`, `authentication-parameter-unread`
   * @see TriggerAuthentication field `spec.env[].parameter`
   */
  readonly parameter: Parameter;
  /**
   * Name of the environment variable.
   *
   * @see TriggerAuthentication field `spec.env[].name`
   */
  readonly name: string;
  /**
   * Container that has the variable.
   *
   * @default - the first container of the workload
   * @see TriggerAuthentication field `spec.env[].containerName`
   */
  readonly containerName?: string;
}

/** One parameter that is the token of a service account. */
export interface BoundServiceAccountToken<Parameter extends string = string> {
  /**
   * Name under which the scaler reads the token.
   *
   * @reports `authentication-parameter-duplicate`, `authentication-parameter-unread`
   * @see TriggerAuthentication field `spec.boundServiceAccountToken[].parameter`
   */
  readonly parameter: Parameter;
  /**
   * Service account that the token speaks for; it stands where Secrets would.
   *
   * @reports `name-not-dns-subdomain`
   * @see TriggerAuthentication field `spec.boundServiceAccountToken[].serviceAccountName`
   */
  readonly serviceAccountName: ObjectName;
}

/** How a token is asked for at an OAuth 2 server. */
export interface OAuth2 {
  /**
   * Way to get the token; there is only one.
   *
   * @default 'clientCredentials'
   * @see TriggerAuthentication field `spec.oauth2.type`
   */
  readonly type?: 'clientCredentials';
  /**
   * Id of the client.
   *
   * @reports `oauth2-field-empty`
   * @see TriggerAuthentication field `spec.oauth2.clientId`
   */
  readonly clientId: string;
  /**
   * Secret of the client.
   *
   * @default - an empty one is sent
   * @see TriggerAuthentication field `spec.oauth2.clientSecret`
   */
  readonly clientSecret?: SecretValueSource;
  /**
   * Address that gives the token, an http or https URL.
   *
   * @reports `oauth2-field-empty`, `oauth2-token-url-malformed`
   * @see TriggerAuthentication field `spec.oauth2.tokenUrl`
   */
  readonly tokenUrl: string;
  /**
   * Scopes to ask for.
   *
   * @default - none
   * @see TriggerAuthentication field `spec.oauth2.scopes`
   */
  readonly scopes?: readonly string[];
  /**
   * Further parameters of the request.
   *
   * @default - none
   * @see TriggerAuthentication field `spec.oauth2.tokenUrlParams`
   */
  readonly tokenUrlParams?: Readonly<Record<string, string>>;
}
