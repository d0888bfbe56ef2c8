// The command line of cdk8s asks the registry for a newer version of itself; a test must not.
process.env.CDK8S_CHECK_UPGRADE = 'false';
