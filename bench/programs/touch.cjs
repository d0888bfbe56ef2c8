/* global module */
const { JsonPatch } = require('cdk8s');

/** What a user may do to each object of a workload after it was made. */
function touch(deployment, triggerAuthentication, scaledObject) {
  deployment.metadata.addLabel('team', 'shop');
  deployment.addJsonPatch(JsonPatch.add('/spec/revisionHistoryLimit', 3));
  triggerAuthentication.metadata.addAnnotation('shop.example/reviewed', 'true');
  scaledObject.addJsonPatch(JsonPatch.replace('/spec/pollingInterval', 30));
  scaledObject.addDependency(deployment);
}

module.exports = { touch };
