/** The group and version of the kinds that constructs read. */
export const LAYER_API_VERSION = 'hevlayer.com/v1alpha1';
