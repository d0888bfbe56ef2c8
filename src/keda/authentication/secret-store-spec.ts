import type {
  AwsPodIdentity,
  AzureWorkloadIdentity,
  GcpPodIdentity,
  NoPodIdentity,
} from './pod-identity-spec';
import type { ObjectName, SecretValueSource } from './secret-value-source';

/** Stores of secrets outside the cluster that KEDA reads parameters from. */
export interface SecretStores<Parameter extends string = string> {
  /**
   * Values from HashiCorp Vault.
   *
   * @default - none
   * @reports the `vault-…` findings
   * @see TriggerAuthentication field `spec.hashiCorpVault`
   */
  readonly hashiCorpVault?: HashiCorpVault<Parameter>;
  /**
   * Values from Azure Key Vault.
   *
   * @default - none
   * @reports the `secret-store-…` findings
   * @see TriggerAuthentication field `spec.azureKeyVault`
   */
  readonly azureKeyVault?: AzureKeyVault<Parameter>;
  /**
   * Values from Google Secret Manager.
   *
   * @default - none
   * @reports the `secret-store-…` findings
   * @see TriggerAuthentication field `spec.gcpSecretManager`
   */
  readonly gcpSecretManager?: GcpSecretManager<Parameter>;
  /**
   * Values from AWS Secrets Manager.
   *
   * @default - none
   * @reports the `secret-store-…` findings
   * @see TriggerAuthentication field `spec.awsSecretManager`
   */
  readonly awsSecretManager?: AwsSecretManager<Parameter>;
}

/** How KEDA logs in to a HashiCorp Vault, and what it reads there. */
export type HashiCorpVault<Parameter extends string = string> =
  VaultWithToken<Parameter> | VaultWithServiceAccount<Parameter>;

/** A HashiCorp Vault that KEDA logs in to with a token. */
export interface VaultWithToken<Parameter extends string = string> extends VaultBase<Parameter> {
  /**
   * How KEDA logs in.
   *
   * @see TriggerAuthentication field `spec.hashiCorpVault.authentication`
   */
  readonly authentication: 'token';
  /**
   * The token in plain text. The variable `VAULT_TOKEN` of KEDA's operator goes before it.
   *
   * @default - the operator's `VAULT_TOKEN`
   * @reports `vault-token-missing`, `vault-token-in-plain-text`
   * @see TriggerAuthentication field `spec.hashiCorpVault.credential`
   */
  readonly credential?: {
    /** The token. */
    readonly token?: string;
  };
}

/** A HashiCorp Vault that KEDA logs in to with a service account. */
export interface VaultWithServiceAccount<
  Parameter extends string = string,
> extends VaultBase<Parameter> {
  /**
   * How KEDA logs in.
   *
   * @see TriggerAuthentication field `spec.hashiCorpVault.authentication`
   */
  readonly authentication: 'kubernetes';
  /**
   * Path at which Vault has the login method, such as `kubernetes`.
   *
   * @reports `vault-login-incomplete`
   * @see TriggerAuthentication field `spec.hashiCorpVault.mount`
   */
  readonly mount: string;
  /**
   * Role to log in with.
   *
   * @reports `vault-login-incomplete`
   * @see TriggerAuthentication field `spec.hashiCorpVault.role`
   */
  readonly role: string;
  /**
   * Service account to log in with.
   *
   * @default - the one of KEDA's operator
   * @reports `vault-login-incomplete`
   * @see TriggerAuthentication field `spec.hashiCorpVault.credential`
   */
  readonly credential?: {
    /** File in the operator that holds the token of a service account. */
    readonly serviceAccount?: string;
    /** A service account in the namespace of the workload; goes before the file. */
    readonly serviceAccountName?: ObjectName;
  };
}

/** What every HashiCorp Vault has, whatever the login. */
export interface VaultBase<Parameter extends string = string> {
  /**
   * Address of the server.
   *
   * @reports `authentication-value-empty`
   * @see TriggerAuthentication field `spec.hashiCorpVault.address`
   */
  readonly address: string;
  /**
   * Namespace of the server, which Vault Enterprise has.
   *
   * @default - none
   * @see TriggerAuthentication field `spec.hashiCorpVault.namespace`
   */
  readonly namespace?: string;
  /**
   * The values, at least one.
   *
   * @reports `secret-store-empty`
   * @see TriggerAuthentication field `spec.hashiCorpVault.secrets`
   */
  readonly secrets: readonly VaultSecret<Parameter>[];
}

/** One parameter from HashiCorp Vault. */
export interface VaultSecret<Parameter extends string = string> {
  /**
   * Name under which the scaler reads the value.
   *
   * @reports `authentication-parameter-duplicate`, `authentication-parameter-unread`
   * @see TriggerAuthentication field `spec.hashiCorpVault.secrets[].parameter`
   */
  readonly parameter: Parameter;
  /**
   * Path of the secret, with the mount of its engine.
   *
   * @reports `authentication-value-empty`
   * @see TriggerAuthentication field `spec.hashiCorpVault.secrets[].path`
   */
  readonly path: string;
  /**
   * Key within the secret.
   *
   * @reports `authentication-value-empty`
   * @see TriggerAuthentication field `spec.hashiCorpVault.secrets[].key`
   */
  readonly key: string;
  /**
   * Engine that holds the secret: the first or second version of key and value, or certificates.
   *
   * @default '' - key and value, of the version that the answer looks like
   * @see TriggerAuthentication field `spec.hashiCorpVault.secrets[].type`
   */
  readonly type?: '' | 'secret' | 'secretV2' | 'pki';
  /**
   * The certificate that is asked for; with `type: pki` alone.
   *
   * @default - none
   * @reports `authentication-field-without-effect`
   * @see TriggerAuthentication field `spec.hashiCorpVault.secrets[].pkiData`
   */
  readonly pkiData?: VaultPkiData;
}

/**
 * A certificate that Vault is asked for.
 *
 * @see TriggerAuthentication field `spec.hashiCorpVault.secrets[].pkiData`
 */
export interface VaultPkiData {
  /**
   * Common name.
   *
   * @default - none
   */
  readonly commonName?: string;
  /**
   * Further names, with commas.
   *
   * @default - none
   */
  readonly altNames?: string;
  /**
   * IP addresses, with commas.
   *
   * @default - none
   */
  readonly ipSans?: string;
  /**
   * URIs, with commas.
   *
   * @default - none
   */
  readonly uriSans?: string;
  /**
   * Names of other types, with commas.
   *
   * @default - none
   */
  readonly otherSans?: string;
  /**
   * Lifetime, such as `24h`.
   *
   * @default - that of the role
   */
  readonly ttl?: string;
  /**
   * Format: `pem`, `der` or `pem_bundle`.
   *
   * @default - Vault's, `pem`
   */
  readonly format?: string;
}

/** How KEDA logs in to an Azure Key Vault, and what it reads there. */
export interface AzureKeyVault<Parameter extends string = string> {
  /**
   * Address of the vault.
   *
   * @reports `authentication-value-empty`
   * @see TriggerAuthentication field `spec.azureKeyVault.vaultUri`
   */
  readonly vaultUri: string;
  /**
   * The values, at least one.
   *
   * @reports `secret-store-empty`
   * @see TriggerAuthentication field `spec.azureKeyVault.secrets`
   */
  readonly secrets: readonly AzureKeyVaultSecret<Parameter>[];
  /**
   * What KEDA logs in with.
   *
   * @default - `podIdentity`, which is needed then
   * @reports `secret-store-login-missing`
   * @see TriggerAuthentication field `spec.azureKeyVault.credentials`
   */
  readonly credentials?: {
    /** Id of the application. */
    readonly clientId: string;
    /** Id of the tenant. */
    readonly tenantId: string;
    /** Secret of the application. */
    readonly clientSecret: SecretValueSource;
  };
  /**
   * Identity to log in with, in place of `credentials`.
   *
   * @default - none
   * @reports `secret-store-identity-unsupported`
   * @see TriggerAuthentication field `spec.azureKeyVault.podIdentity`
   */
  readonly podIdentity?: AzureWorkloadIdentity | NoPodIdentity;
  /**
   * Cloud that the vault is in. The field exists, and KEDA does not read it.
   *
   * @default - none
   * @reports `authentication-field-without-effect`
   * @see TriggerAuthentication field `spec.azureKeyVault.cloud`
   */
  readonly cloud?: {
    /** Name of the cloud. */
    readonly type: string;
    /** For a private cloud, the resource address of its vaults. */
    readonly keyVaultResourceURL?: string;
    /** For a private cloud, its login address. */
    readonly activeDirectoryEndpoint?: string;
  };
}

/** One parameter from Azure Key Vault. */
export interface AzureKeyVaultSecret<Parameter extends string = string> {
  /**
   * Name under which the scaler reads the value.
   *
   * @reports `authentication-parameter-duplicate`, `authentication-parameter-unread`
   * @see TriggerAuthentication field `spec.azureKeyVault.secrets[].parameter`
   */
  readonly parameter: Parameter;
  /**
   * Name of the secret.
   *
   * @reports `authentication-value-empty`
   * @see TriggerAuthentication field `spec.azureKeyVault.secrets[].name`
   */
  readonly name: string;
  /**
   * Version of the secret.
   *
   * @default - the latest
   * @see TriggerAuthentication field `spec.azureKeyVault.secrets[].version`
   */
  readonly version?: string;
}

/** How KEDA logs in to Google Secret Manager, and what it reads there. */
export interface GcpSecretManager<Parameter extends string = string> {
  /**
   * The values, at least one.
   *
   * @reports `secret-store-empty`
   * @see TriggerAuthentication field `spec.gcpSecretManager.secrets`
   */
  readonly secrets: readonly GcpSecretManagerSecret<Parameter>[];
  /**
   * What KEDA logs in with.
   *
   * @default - `podIdentity`, which is needed then
   * @reports `secret-store-login-missing`
   * @see TriggerAuthentication field `spec.gcpSecretManager.credentials`
   */
  readonly credentials?: {
    /** Key file of a service account. */
    readonly clientSecret: SecretValueSource;
  };
  /**
   * Identity to log in with, in place of `credentials`.
   *
   * @default - none
   * @reports `secret-store-identity-unsupported`
   * @see TriggerAuthentication field `spec.gcpSecretManager.podIdentity`
   */
  readonly podIdentity?: GcpPodIdentity | NoPodIdentity;
}

/** One parameter from Google Secret Manager. */
export interface GcpSecretManagerSecret<Parameter extends string = string> {
  /**
   * Name under which the scaler reads the value.
   *
   * @reports `authentication-parameter-duplicate`, `authentication-parameter-unread`
   * @see TriggerAuthentication field `spec.gcpSecretManager.secrets[].parameter`
   */
  readonly parameter: Parameter;
  /**
   * Id of the secret.
   *
   * @reports `authentication-value-empty`
   * @see TriggerAuthentication field `spec.gcpSecretManager.secrets[].id`
   */
  readonly id: string;
  /**
   * Version of the secret.
   *
   * @default 'latest'
   * @see TriggerAuthentication field `spec.gcpSecretManager.secrets[].version`
   */
  readonly version?: string;
}

/** How KEDA logs in to AWS Secrets Manager, and what it reads there. */
export interface AwsSecretManager<Parameter extends string = string> {
  /**
   * The values, at least one.
   *
   * @reports `secret-store-empty`
   * @see TriggerAuthentication field `spec.awsSecretManager.secrets`
   */
  readonly secrets: readonly AwsSecretManagerSecret<Parameter>[];
  /**
   * Region of the secrets.
   *
   * @default - the one that KEDA's operator is configured with
   * @see TriggerAuthentication field `spec.awsSecretManager.region`
   */
  readonly region?: string;
  /**
   * What KEDA logs in with.
   *
   * @default - `podIdentity`, which is needed then
   * @reports `secret-store-login-missing`
   * @see TriggerAuthentication field `spec.awsSecretManager.credentials`
   */
  readonly credentials?: {
    /** Access key id. */
    readonly accessKey: SecretValueSource;
    /** Secret access key. */
    readonly accessSecretKey: SecretValueSource;
    /**
     * Session token. The field exists, and KEDA does not read it.
     *
     * @default - none
     * @reports `authentication-field-without-effect`
     */
    readonly accessToken?: SecretValueSource;
  };
  /**
   * Identity to log in with, in place of `credentials`.
   *
   * @default - none
   * @reports `secret-store-identity-unsupported`
   * @see TriggerAuthentication field `spec.awsSecretManager.podIdentity`
   */
  readonly podIdentity?: AwsPodIdentity | NoPodIdentity;
}

/** One parameter from AWS Secrets Manager. */
export interface AwsSecretManagerSecret<Parameter extends string = string> {
  /**
   * Name under which the scaler reads the value.
   *
   * @reports `authentication-parameter-duplicate`, `authentication-parameter-unread`
   * @see TriggerAuthentication field `spec.awsSecretManager.secrets[].parameter`
   */
  readonly parameter: Parameter;
  /**
   * Name or ARN of the secret.
   *
   * @reports `authentication-value-empty`
   * @see TriggerAuthentication field `spec.awsSecretManager.secrets[].name`
   */
  readonly name: string;
  /**
   * Id of a version.
   *
   * @default - the one with the stage
   * @see TriggerAuthentication field `spec.awsSecretManager.secrets[].versionId`
   */
  readonly versionId?: string;
  /**
   * Stage of a version.
   *
   * @default 'AWSCURRENT'
   * @see TriggerAuthentication field `spec.awsSecretManager.secrets[].versionStage`
   */
  readonly versionStage?: string;
  /**
   * Key within a secret that is a JSON object.
   *
   * @default - the whole text
   * @see TriggerAuthentication field `spec.awsSecretManager.secrets[].secretKey`
   */
  readonly secretKey?: string;
}
