// Made by `npm run generate` from crds/hevlayer.com.yaml; do not edit.
import type { JsonObject } from '../values/json';

/** A CustomResourceDefinition as plain data. */
export interface LayerCrd {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: JsonObject;
}

/** The CRDs of InfraRules, Pipeline and Function, as this library ships them. */
export const layerCrds: readonly [LayerCrd, LayerCrd, LayerCrd] = [
  {
    "apiVersion": "apiextensions.k8s.io/v1",
    "kind": "CustomResourceDefinition",
    "metadata": {
      "name": "infrarules.hevlayer.com"
    },
    "spec": {
      "group": "hevlayer.com",
      "scope": "Cluster",
      "names": {
        "kind": "InfraRules",
        "listKind": "InfraRulesList",
        "plural": "infrarules",
        "singular": "infrarules"
      },
      "versions": [
        {
          "name": "v1alpha1",
          "served": true,
          "storage": true,
          "subresources": {
            "status": {}
          },
          "additionalPrinterColumns": [
            {
              "name": "Pools",
              "type": "integer",
              "jsonPath": ".status.poolCount",
              "description": "Number of compute pools."
            },
            {
              "name": "CacheNodes",
              "type": "string",
              "jsonPath": ".status.documentCache.nodes",
              "description": "Nodes of the document cache."
            }
          ],
          "schema": {
            "openAPIV3Schema": {
              "description": "The policy of a cluster, which compute pools its workers may use and how much of each. There is one, named `default`.",
              "type": "object",
              "required": [
                "spec"
              ],
              "x-kubernetes-validations": [
                {
                  "rule": "self.metadata.name == 'default'",
                  "message": "a cluster has one InfraRules object, and it is named default"
                }
              ],
              "properties": {
                "apiVersion": {
                  "description": "Group and version of this object, `hevlayer.com/v1alpha1`.",
                  "type": "string"
                },
                "kind": {
                  "description": "Kind of this object, `InfraRules`.",
                  "type": "string"
                },
                "metadata": {
                  "type": "object"
                },
                "spec": {
                  "description": "The policy.",
                  "type": "object",
                  "properties": {
                    "computePools": {
                      "description": "The compute pools that a Pipeline or a Function may choose by name.",
                      "type": "array",
                      "default": [],
                      "maxItems": 512,
                      "x-kubernetes-list-type": "map",
                      "x-kubernetes-list-map-keys": [
                        "name"
                      ],
                      "items": {
                        "description": "A group of like nodes, what a worker gets there, and how many of them.",
                        "type": "object",
                        "required": [
                          "name",
                          "kind",
                          "maxReplicasPerWorkload"
                        ],
                        "properties": {
                          "name": {
                            "description": "Name by which `spec.scaling.pool` of a workload refers to this pool. Also usable as a label value.",
                            "type": "string",
                            "maxLength": 63,
                            "x-kubernetes-validations": [
                              {
                                "rule": "self.matches('^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$')",
                                "message": "a pool name is 1 to 63 letters, digits, '-', '_' or '.', and begins and ends with a letter or digit"
                              }
                            ]
                          },
                          "kind": {
                            "description": "Class of the pool, for example `cpu` or `gpu`.",
                            "type": "string"
                          },
                          "gpuType": {
                            "description": "Model of the GPU, for people to read. It does not steer placement.",
                            "type": "string",
                            "nullable": true
                          },
                          "nodeSelector": {
                            "description": "Labels a node must have. Every worker pod of this pool gets them as its node selector.",
                            "type": "object",
                            "maxProperties": 64,
                            "additionalProperties": {
                              "description": "Value of one node label.",
                              "type": "string",
                              "maxLength": 63,
                              "x-kubernetes-validations": [
                                {
                                  "rule": "self == '' || self.matches('^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$')",
                                  "message": "a node label value is empty, or letters, digits, '-', '_' and '.' that begin and end with a letter or digit"
                                }
                              ]
                            }
                          },
                          "tolerations": {
                            "description": "Taints that the worker pods of this pool put up with.",
                            "type": "array",
                            "maxItems": 64,
                            "x-kubernetes-list-type": "atomic",
                            "items": {
                              "description": "One toleration of the pod spec. Fields that are not listed here are kept.",
                              "type": "object",
                              "x-kubernetes-preserve-unknown-fields": true,
                              "x-kubernetes-validations": [
                                {
                                  "rule": "!has(self.operator) || self.operator in ['', 'Equal', 'Exists', 'Lt', 'Gt']",
                                  "message": "operator is Equal (also when absent), Exists, Lt or Gt",
                                  "fieldPath": ".operator"
                                },
                                {
                                  "rule": "!has(self.operator) || self.operator != 'Exists' || !has(self.value) || self.value == ''",
                                  "message": "a toleration with operator Exists has no value",
                                  "fieldPath": ".value"
                                },
                                {
                                  "rule": "(has(self.key) && self.key != '') || (has(self.operator) && self.operator == 'Exists')",
                                  "message": "a toleration without a key tolerates every taint and needs operator Exists",
                                  "fieldPath": ".operator"
                                },
                                {
                                  "rule": "!has(self.effect) || self.effect in ['', 'NoSchedule', 'PreferNoSchedule', 'NoExecute']",
                                  "message": "effect is NoSchedule, PreferNoSchedule or NoExecute, or absent for all of them",
                                  "fieldPath": ".effect"
                                },
                                {
                                  "rule": "!has(self.tolerationSeconds) || (has(self.effect) && self.effect == 'NoExecute')",
                                  "message": "tolerationSeconds needs effect NoExecute",
                                  "fieldPath": ".tolerationSeconds"
                                }
                              ],
                              "properties": {
                                "key": {
                                  "description": "Key of the taint. Absent together with `Exists` means every taint.",
                                  "type": "string",
                                  "nullable": true,
                                  "maxLength": 317
                                },
                                "operator": {
                                  "description": "How key and value are compared, `Equal` (also when absent) or `Exists`. Newer clusters know `Lt` and `Gt` too.",
                                  "type": "string",
                                  "nullable": true,
                                  "maxLength": 63
                                },
                                "value": {
                                  "description": "Value of the taint. None with `Exists`.",
                                  "type": "string",
                                  "nullable": true,
                                  "maxLength": 63
                                },
                                "effect": {
                                  "description": "Effect of the taint, `NoSchedule`, `PreferNoSchedule` or `NoExecute`. Absent means all.",
                                  "type": "string",
                                  "nullable": true,
                                  "maxLength": 63
                                },
                                "tolerationSeconds": {
                                  "description": "For `NoExecute`, how many seconds a pod stays after the taint appears. Absent means for ever.",
                                  "type": "integer",
                                  "format": "int64",
                                  "nullable": true
                                }
                              }
                            }
                          },
                          "resources": {
                            "description": "Requests and limits of the worker container. Fields that are not listed here are kept.",
                            "type": "object",
                            "x-kubernetes-preserve-unknown-fields": true,
                            "properties": {
                              "requests": {
                                "description": "What the scheduler sets aside for each worker.",
                                "type": "object",
                                "nullable": true,
                                "additionalProperties": {
                                  "description": "Amount of one resource, a quantity such as `500m`, `2Gi`, `\"1\"` or `0.5`.",
                                  "x-kubernetes-preserve-unknown-fields": true,
                                  "minimum": 0,
                                  "maxLength": 64,
                                  "pattern": "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$",
                                  "maxItems": 0,
                                  "maxProperties": 0,
                                  "not": {
                                    "enum": [
                                      true,
                                      false,
                                      [],
                                      {}
                                    ]
                                  }
                                }
                              },
                              "limits": {
                                "description": "The most that each worker may use.",
                                "type": "object",
                                "nullable": true,
                                "additionalProperties": {
                                  "description": "Amount of one resource, a quantity such as `500m`, `2Gi`, `\"1\"` or `0.5`.",
                                  "x-kubernetes-preserve-unknown-fields": true,
                                  "minimum": 0,
                                  "maxLength": 64,
                                  "pattern": "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$",
                                  "maxItems": 0,
                                  "maxProperties": 0,
                                  "not": {
                                    "enum": [
                                      true,
                                      false,
                                      [],
                                      {}
                                    ]
                                  }
                                }
                              },
                              "claims": {
                                "description": "Resource claims of the pod that the worker container uses.",
                                "type": "array",
                                "nullable": true,
                                "x-kubernetes-list-type": "atomic",
                                "items": {
                                  "description": "One claim. Fields that are not listed here are kept.",
                                  "type": "object",
                                  "x-kubernetes-preserve-unknown-fields": true,
                                  "required": [
                                    "name"
                                  ],
                                  "properties": {
                                    "name": {
                                      "description": "Name of an entry in `resourceClaims` of the pod spec.",
                                      "type": "string"
                                    },
                                    "request": {
                                      "description": "One request of that claim. Absent means the claim as a whole.",
                                      "type": "string",
                                      "nullable": true
                                    }
                                  }
                                }
                              }
                            }
                          },
                          "maxReplicasPerWorkload": {
                            "description": "Most replicas that one Pipeline or Function may ask of this pool.",
                            "type": "integer",
                            "format": "int32",
                            "minimum": 1,
                            "maximum": 2147483647
                          }
                        }
                      }
                    },
                    "documentCache": {
                      "description": "Declared size of the document cache. The operator reports on it, it does not make it.",
                      "type": "object",
                      "nullable": true,
                      "required": [
                        "capGiB",
                        "replicationFactor",
                        "scaling"
                      ],
                      "properties": {
                        "capGiB": {
                          "description": "Capacity in GiB.",
                          "type": "integer",
                          "format": "int64",
                          "minimum": 0
                        },
                        "replicationFactor": {
                          "description": "How many nodes hold each record.",
                          "type": "integer",
                          "format": "int32",
                          "minimum": -2147483648,
                          "maximum": 2147483647
                        },
                        "scaling": {
                          "description": "How the number of cache nodes is decided.",
                          "type": "object",
                          "required": [
                            "nodes"
                          ],
                          "properties": {
                            "mode": {
                              "description": "Whether the number of nodes follows demand or stays.",
                              "type": "string",
                              "default": "autoscale",
                              "enum": [
                                "autoscale",
                                "fixed"
                              ]
                            },
                            "nodes": {
                              "description": "Bounds of the number of nodes.",
                              "type": "object",
                              "required": [
                                "min",
                                "max"
                              ],
                              "properties": {
                                "min": {
                                  "description": "Fewest nodes.",
                                  "type": "integer",
                                  "format": "int32",
                                  "minimum": -2147483648,
                                  "maximum": 2147483647
                                },
                                "max": {
                                  "description": "Most nodes.",
                                  "type": "integer",
                                  "format": "int32",
                                  "minimum": -2147483648,
                                  "maximum": 2147483647
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                },
                "status": {
                  "description": "What the operator reports.",
                  "type": "object",
                  "properties": {
                    "poolCount": {
                      "description": "Number of compute pools that were read.",
                      "type": "integer",
                      "format": "int64",
                      "default": 0,
                      "minimum": 0
                    },
                    "documentCache": {
                      "description": "State of the document cache.",
                      "type": "object",
                      "nullable": true,
                      "properties": {
                        "nodes": {
                          "description": "Nodes of the cache, as text for the CacheNodes column.",
                          "type": "string",
                          "nullable": true
                        }
                      }
                    },
                    "observedGeneration": {
                      "description": "Generation of the spec that this status speaks of.",
                      "type": "integer",
                      "format": "int64",
                      "nullable": true
                    },
                    "conditions": {
                      "description": "What the operator found out about this object, one entry for each type.",
                      "type": "array",
                      "x-kubernetes-list-type": "map",
                      "x-kubernetes-list-map-keys": [
                        "type"
                      ],
                      "items": {
                        "description": "One observation.",
                        "type": "object",
                        "required": [
                          "type",
                          "status"
                        ],
                        "properties": {
                          "type": {
                            "description": "What is observed, for example `Ready`.",
                            "type": "string"
                          },
                          "status": {
                            "description": "Whether it holds, `True`, `False` or `Unknown`.",
                            "type": "string"
                          },
                          "reason": {
                            "description": "Cause of the last change, in one word.",
                            "type": "string",
                            "nullable": true
                          },
                          "message": {
                            "description": "Cause of the last change, as a sentence for people.",
                            "type": "string",
                            "nullable": true
                          },
                          "lastTransitionTime": {
                            "description": "When the status last changed.",
                            "type": "string",
                            "nullable": true
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      ]
    }
  },
  {
    "apiVersion": "apiextensions.k8s.io/v1",
    "kind": "CustomResourceDefinition",
    "metadata": {
      "name": "pipelines.hevlayer.com"
    },
    "spec": {
      "group": "hevlayer.com",
      "scope": "Namespaced",
      "names": {
        "kind": "Pipeline",
        "listKind": "PipelineList",
        "plural": "pipelines",
        "singular": "pipeline"
      },
      "versions": [
        {
          "name": "v1alpha1",
          "served": true,
          "storage": true,
          "subresources": {
            "status": {}
          },
          "additionalPrinterColumns": [
            {
              "name": "Target",
              "type": "string",
              "jsonPath": ".spec.target.namespace",
              "description": "Namespace of the vector store that receives the rows."
            },
            {
              "name": "Pool",
              "type": "string",
              "jsonPath": ".spec.scaling.pool",
              "description": "Compute pool."
            },
            {
              "name": "Image",
              "type": "string",
              "jsonPath": ".spec.worker.image",
              "description": "Image of the worker."
            }
          ],
          "schema": {
            "openAPIV3Schema": {
              "description": "A worker that turns outside data into rows.",
              "type": "object",
              "required": [
                "spec"
              ],
              "properties": {
                "apiVersion": {
                  "description": "Group and version of this object, `hevlayer.com/v1alpha1`.",
                  "type": "string"
                },
                "kind": {
                  "description": "Kind of this object, `Pipeline`.",
                  "type": "string"
                },
                "metadata": {
                  "type": "object"
                },
                "spec": {
                  "description": "What the pipeline does and where it runs.",
                  "type": "object",
                  "required": [
                    "target",
                    "worker",
                    "scaling"
                  ],
                  "properties": {
                    "target": {
                      "description": "Where the rows go.",
                      "type": "object",
                      "required": [
                        "namespace"
                      ],
                      "properties": {
                        "namespace": {
                          "description": "Namespace of the vector store that receives the rows. This is not a Kubernetes namespace.",
                          "type": "string"
                        }
                      }
                    },
                    "pipelineId": {
                      "description": "Id of the queue behind this worker. Pipelines with the same id share a queue. Absent means the name of this object.",
                      "type": "string",
                      "nullable": true
                    },
                    "paused": {
                      "description": "Whether the worker is scaled to zero and kept there.",
                      "type": "boolean",
                      "default": false
                    },
                    "sourceRef": {
                      "description": "Where the data comes from. Any object, handed to the worker as JSON.",
                      "type": "object",
                      "x-kubernetes-preserve-unknown-fields": true
                    },
                    "schedule": {
                      "description": "Wakes the worker at set times, in place of following the queue.",
                      "type": "object",
                      "nullable": true,
                      "properties": {
                        "cron": {
                          "description": "When the worker wakes, five fields in UTC whose minute is a single number. Absent means hourly.",
                          "type": "string",
                          "nullable": true,
                          "maxLength": 1024,
                          "x-kubernetes-validations": [
                            {
                              "rule": "self.matches('^\\\\s*0*[0-5]?[0-9](\\\\s+\\\\S+){4}\\\\s*$')",
                              "message": "cron has five fields (minute, hour, day of month, month, day of week), and the minute is one number from 0 to 59"
                            }
                          ]
                        },
                        "discoveryIntervalSeconds": {
                          "description": "Seconds between two looks for rows that are due.",
                          "type": "integer",
                          "format": "int32",
                          "default": 60,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "leaseSeconds": {
                          "description": "Seconds that a claimed batch belongs to its worker. Also sizes the time that the worker is kept awake.",
                          "type": "integer",
                          "format": "int32",
                          "default": 120,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "maxConcurrentScans": {
                          "description": "Most scans for due rows at one time.",
                          "type": "integer",
                          "format": "int32",
                          "default": 4,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "maxInFlightBatches": {
                          "description": "Most batches that are claimed and not yet finished.",
                          "type": "integer",
                          "format": "int32",
                          "default": 8,
                          "minimum": 0,
                          "maximum": 2147483647
                        }
                      }
                    },
                    "worker": {
                      "description": "The program that does the work.",
                      "type": "object",
                      "required": [
                        "image"
                      ],
                      "x-kubernetes-validations": [
                        {
                          "rule": "self.image != '' || has(self.url) || has(self.podSpec)",
                          "message": "image must not be empty, unless url names a worker elsewhere or podSpec brings the image",
                          "fieldPath": ".image"
                        },
                        {
                          "rule": "self.dispatch != 'push' || has(self.url) || !has(self.port) || (self.port >= 1 && self.port <= 65535)",
                          "message": "the port that a push worker listens on is 1 to 65535",
                          "fieldPath": ".port"
                        }
                      ],
                      "properties": {
                        "image": {
                          "description": "Container image of the worker.",
                          "type": "string",
                          "maxLength": 4096
                        },
                        "computeClass": {
                          "description": "Chooses the pool named `cpu` or `gpu` when `scaling.pool` is absent.",
                          "type": "string",
                          "default": "cpu",
                          "enum": [
                            "cpu",
                            "gpu"
                          ]
                        },
                        "dispatch": {
                          "description": "Who starts a batch. With `pull` the worker claims work from the gateway, with `push` the gateway calls the worker over HTTP.",
                          "type": "string",
                          "default": "pull",
                          "enum": [
                            "pull",
                            "push"
                          ]
                        },
                        "port": {
                          "description": "Port that a `push` worker listens on.",
                          "type": "integer",
                          "format": "int32",
                          "nullable": true,
                          "minimum": -2147483648,
                          "maximum": 2147483647
                        },
                        "url": {
                          "description": "Address of a `push` worker that runs elsewhere, in place of the Service in this namespace.",
                          "type": "string",
                          "nullable": true,
                          "maxLength": 4096
                        },
                        "batchSize": {
                          "description": "Rows or items handed over at once.",
                          "type": "integer",
                          "format": "int32",
                          "default": 32,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "timeoutSeconds": {
                          "description": "Seconds after which one call of the worker counts as failed.",
                          "type": "integer",
                          "format": "int32",
                          "default": 30,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "podSpec": {
                          "description": "Patch on the pod spec that is made for the worker, in the shape of a Kubernetes PodSpec. Containers and their environment are merged by name.",
                          "type": "object",
                          "x-kubernetes-preserve-unknown-fields": true
                        }
                      }
                    },
                    "scaling": {
                      "description": "Where the worker runs and how many of it.",
                      "type": "object",
                      "required": [
                        "replicas"
                      ],
                      "x-kubernetes-validations": [
                        {
                          "rule": "self.mode != 'autoscale' || self.replicas.max >= 1",
                          "message": "mode autoscale needs replicas.max of at least 1",
                          "fieldPath": ".replicas.max"
                        }
                      ],
                      "properties": {
                        "pool": {
                          "description": "Name of a compute pool in InfraRules. When absent, `worker.computeClass` names the pool.",
                          "type": "string"
                        },
                        "mode": {
                          "description": "How the number of replicas is decided. `autoscale` follows the queue between min and max, `fixed` keeps min, `disabled` keeps none.",
                          "type": "string",
                          "default": "autoscale",
                          "enum": [
                            "autoscale",
                            "fixed",
                            "disabled"
                          ]
                        },
                        "replicas": {
                          "description": "Bounds of the number of replicas.",
                          "type": "object",
                          "required": [
                            "max"
                          ],
                          "x-kubernetes-validations": [
                            {
                              "rule": "self.min <= self.max",
                              "message": "replicas.min must not be above replicas.max",
                              "fieldPath": ".min"
                            }
                          ],
                          "properties": {
                            "min": {
                              "description": "Fewest replicas. 1 keeps a slow-starting worker warm.",
                              "type": "integer",
                              "format": "int32",
                              "default": 0,
                              "minimum": 0,
                              "maximum": 2147483647
                            },
                            "max": {
                              "description": "Most replicas. Must not be above `maxReplicasPerWorkload` of the pool.",
                              "type": "integer",
                              "format": "int32",
                              "minimum": 0,
                              "maximum": 2147483647
                            }
                          }
                        },
                        "warmWindowSeconds": {
                          "description": "Seconds that the last replica stays after the queue has run empty, so that its node stays too.",
                          "type": "integer",
                          "format": "int32",
                          "nullable": true,
                          "minimum": 0,
                          "maximum": 2147483647
                        }
                      }
                    }
                  }
                },
                "status": {
                  "description": "What the operator reports.",
                  "type": "object",
                  "properties": {
                    "conditions": {
                      "description": "What the operator found out about this object, one entry for each type.",
                      "type": "array",
                      "x-kubernetes-list-type": "map",
                      "x-kubernetes-list-map-keys": [
                        "type"
                      ],
                      "items": {
                        "description": "One observation.",
                        "type": "object",
                        "required": [
                          "type",
                          "status"
                        ],
                        "properties": {
                          "type": {
                            "description": "What is observed, for example `Ready`.",
                            "type": "string"
                          },
                          "status": {
                            "description": "Whether it holds, `True`, `False` or `Unknown`.",
                            "type": "string"
                          },
                          "reason": {
                            "description": "Cause of the last change, in one word.",
                            "type": "string",
                            "nullable": true
                          },
                          "message": {
                            "description": "Cause of the last change, as a sentence for people.",
                            "type": "string",
                            "nullable": true
                          },
                          "lastTransitionTime": {
                            "description": "When the status last changed.",
                            "type": "string",
                            "nullable": true
                          }
                        }
                      }
                    },
                    "managedObjects": {
                      "description": "The Kubernetes objects that were made for this one.",
                      "type": "array",
                      "x-kubernetes-list-type": "atomic",
                      "items": {
                        "description": "One made object, in the same namespace.",
                        "type": "object",
                        "required": [
                          "apiVersion",
                          "kind",
                          "name"
                        ],
                        "properties": {
                          "apiVersion": {
                            "description": "Group and version of the made object.",
                            "type": "string"
                          },
                          "kind": {
                            "description": "Kind of the made object.",
                            "type": "string"
                          },
                          "name": {
                            "description": "Name of the made object.",
                            "type": "string"
                          }
                        }
                      }
                    },
                    "observedGeneration": {
                      "description": "Generation of the spec that this status speaks of.",
                      "type": "integer",
                      "format": "int64",
                      "nullable": true
                    }
                  }
                }
              }
            }
          }
        }
      ]
    }
  },
  {
    "apiVersion": "apiextensions.k8s.io/v1",
    "kind": "CustomResourceDefinition",
    "metadata": {
      "name": "functions.hevlayer.com"
    },
    "spec": {
      "group": "hevlayer.com",
      "scope": "Namespaced",
      "names": {
        "kind": "Function",
        "listKind": "FunctionList",
        "plural": "functions",
        "singular": "function"
      },
      "versions": [
        {
          "name": "v1alpha1",
          "served": true,
          "storage": true,
          "subresources": {
            "status": {}
          },
          "additionalPrinterColumns": [
            {
              "name": "Version",
              "type": "string",
              "jsonPath": ".spec.version",
              "description": "Marker of completed rows."
            },
            {
              "name": "Pool",
              "type": "string",
              "jsonPath": ".spec.scaling.pool",
              "description": "Compute pool."
            },
            {
              "name": "Image",
              "type": "string",
              "jsonPath": ".spec.worker.image",
              "description": "Image of the worker."
            }
          ],
          "schema": {
            "openAPIV3Schema": {
              "description": "A worker that runs over rows which already exist.",
              "type": "object",
              "required": [
                "spec"
              ],
              "properties": {
                "apiVersion": {
                  "description": "Group and version of this object, `hevlayer.com/v1alpha1`.",
                  "type": "string"
                },
                "kind": {
                  "description": "Kind of this object, `Function`.",
                  "type": "string"
                },
                "metadata": {
                  "type": "object"
                },
                "spec": {
                  "description": "What the function computes, over which rows, and where it runs.",
                  "type": "object",
                  "required": [
                    "worker",
                    "scaling"
                  ],
                  "x-kubernetes-validations": [
                    {
                      "rule": "!('schedule' in self.triggers) || !has(self.schedule.cron) || self.schedule.cron.matches('^\\\\s*0*[0-5]?[0-9](\\\\s+\\\\S+){4}\\\\s*$')",
                      "message": "cron has five fields (minute, hour, day of month, month, day of week), and the minute is one number from 0 to 59",
                      "fieldPath": ".schedule.cron"
                    }
                  ],
                  "properties": {
                    "targetNamespaces": {
                      "description": "Namespaces of the vector store to run over, by name.",
                      "type": "array",
                      "default": [],
                      "x-kubernetes-list-type": "atomic",
                      "items": {
                        "type": "string"
                      }
                    },
                    "indexSelector": {
                      "description": "Chooses what to run over by the labels of Index objects. Any object, usually with `matchLabels`.",
                      "type": "object",
                      "x-kubernetes-preserve-unknown-fields": true
                    },
                    "inputs": {
                      "description": "Columns that are handed to the worker. `id` is the id of the document.",
                      "type": "array",
                      "default": [],
                      "x-kubernetes-list-type": "atomic",
                      "items": {
                        "type": "string"
                      }
                    },
                    "version": {
                      "description": "Marks rows as done. A new value makes every row due again.",
                      "type": "string",
                      "default": "v1"
                    },
                    "filter": {
                      "description": "Which rows count, as a filter of the vector store in array form. Any JSON value.",
                      "nullable": true,
                      "x-kubernetes-preserve-unknown-fields": true
                    },
                    "triggers": {
                      "description": "What makes rows due.",
                      "type": "array",
                      "default": [
                        "discovery"
                      ],
                      "maxItems": 64,
                      "x-kubernetes-list-type": "atomic",
                      "items": {
                        "type": "string",
                        "enum": [
                          "discovery",
                          "write",
                          "schedule"
                        ]
                      }
                    },
                    "invalidates": {
                      "description": "Other Functions whose results become stale when this one completes a row.",
                      "type": "array",
                      "default": [],
                      "x-kubernetes-list-type": "atomic",
                      "items": {
                        "type": "string"
                      }
                    },
                    "paused": {
                      "description": "Whether the worker is scaled to zero and kept there.",
                      "type": "boolean",
                      "default": false
                    },
                    "schedule": {
                      "description": "Timing of discovery and, with trigger `schedule`, the times at which the worker wakes.",
                      "type": "object",
                      "default": {},
                      "properties": {
                        "cron": {
                          "description": "When the worker wakes, five fields in UTC whose minute is a single number. Absent means hourly.",
                          "type": "string",
                          "nullable": true,
                          "maxLength": 1024
                        },
                        "discoveryIntervalSeconds": {
                          "description": "Seconds between two looks for rows that are due.",
                          "type": "integer",
                          "format": "int32",
                          "default": 60,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "leaseSeconds": {
                          "description": "Seconds that a claimed batch belongs to its worker. Also sizes the time that the worker is kept awake.",
                          "type": "integer",
                          "format": "int32",
                          "default": 120,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "maxConcurrentScans": {
                          "description": "Most scans for due rows at one time.",
                          "type": "integer",
                          "format": "int32",
                          "default": 4,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "maxInFlightBatches": {
                          "description": "Most batches that are claimed and not yet finished.",
                          "type": "integer",
                          "format": "int32",
                          "default": 8,
                          "minimum": 0,
                          "maximum": 2147483647
                        }
                      }
                    },
                    "retry": {
                      "description": "What happens to rows that failed.",
                      "type": "object",
                      "default": {},
                      "properties": {
                        "maxAttempts": {
                          "description": "Attempts before a row is given up.",
                          "type": "integer",
                          "format": "int32",
                          "default": 8,
                          "minimum": -2147483648,
                          "maximum": 2147483647
                        },
                        "initialBackoffSeconds": {
                          "description": "Seconds before the second attempt.",
                          "type": "integer",
                          "format": "int32",
                          "default": 5,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "maxBackoffSeconds": {
                          "description": "Most seconds between two attempts.",
                          "type": "integer",
                          "format": "int32",
                          "default": 300,
                          "minimum": 0,
                          "maximum": 2147483647
                        }
                      }
                    },
                    "worker": {
                      "description": "The program that does the work.",
                      "type": "object",
                      "required": [
                        "image"
                      ],
                      "x-kubernetes-validations": [
                        {
                          "rule": "self.image != '' || has(self.url) || has(self.podSpec)",
                          "message": "image must not be empty, unless url names a worker elsewhere or podSpec brings the image",
                          "fieldPath": ".image"
                        },
                        {
                          "rule": "self.dispatch != 'push' || has(self.url) || !has(self.port) || (self.port >= 1 && self.port <= 65535)",
                          "message": "the port that a push worker listens on is 1 to 65535",
                          "fieldPath": ".port"
                        }
                      ],
                      "properties": {
                        "image": {
                          "description": "Container image of the worker.",
                          "type": "string",
                          "maxLength": 4096
                        },
                        "computeClass": {
                          "description": "Chooses the pool named `cpu` or `gpu` when `scaling.pool` is absent.",
                          "type": "string",
                          "default": "cpu",
                          "enum": [
                            "cpu",
                            "gpu"
                          ]
                        },
                        "dispatch": {
                          "description": "Who starts a batch. With `pull` the worker claims work from the gateway, with `push` the gateway calls the worker over HTTP.",
                          "type": "string",
                          "default": "pull",
                          "enum": [
                            "pull",
                            "push"
                          ]
                        },
                        "port": {
                          "description": "Port that a `push` worker listens on.",
                          "type": "integer",
                          "format": "int32",
                          "nullable": true,
                          "minimum": -2147483648,
                          "maximum": 2147483647
                        },
                        "url": {
                          "description": "Address of a `push` worker that runs elsewhere, in place of the Service in this namespace.",
                          "type": "string",
                          "nullable": true,
                          "maxLength": 4096
                        },
                        "batchSize": {
                          "description": "Rows or items handed over at once.",
                          "type": "integer",
                          "format": "int32",
                          "default": 32,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "timeoutSeconds": {
                          "description": "Seconds after which one call of the worker counts as failed.",
                          "type": "integer",
                          "format": "int32",
                          "default": 30,
                          "minimum": 0,
                          "maximum": 2147483647
                        },
                        "podSpec": {
                          "description": "Patch on the pod spec that is made for the worker, in the shape of a Kubernetes PodSpec. Containers and their environment are merged by name.",
                          "type": "object",
                          "x-kubernetes-preserve-unknown-fields": true
                        }
                      }
                    },
                    "scaling": {
                      "description": "Where the worker runs and how many of it.",
                      "type": "object",
                      "required": [
                        "replicas"
                      ],
                      "x-kubernetes-validations": [
                        {
                          "rule": "self.mode != 'autoscale' || self.replicas.max >= 1",
                          "message": "mode autoscale needs replicas.max of at least 1",
                          "fieldPath": ".replicas.max"
                        }
                      ],
                      "properties": {
                        "pool": {
                          "description": "Name of a compute pool in InfraRules. When absent, `worker.computeClass` names the pool.",
                          "type": "string"
                        },
                        "mode": {
                          "description": "How the number of replicas is decided. `autoscale` follows the queue between min and max, `fixed` keeps min, `disabled` keeps none.",
                          "type": "string",
                          "default": "autoscale",
                          "enum": [
                            "autoscale",
                            "fixed",
                            "disabled"
                          ]
                        },
                        "replicas": {
                          "description": "Bounds of the number of replicas.",
                          "type": "object",
                          "required": [
                            "max"
                          ],
                          "x-kubernetes-validations": [
                            {
                              "rule": "self.min <= self.max",
                              "message": "replicas.min must not be above replicas.max",
                              "fieldPath": ".min"
                            }
                          ],
                          "properties": {
                            "min": {
                              "description": "Fewest replicas. 1 keeps a slow-starting worker warm.",
                              "type": "integer",
                              "format": "int32",
                              "default": 0,
                              "minimum": 0,
                              "maximum": 2147483647
                            },
                            "max": {
                              "description": "Most replicas. Must not be above `maxReplicasPerWorkload` of the pool.",
                              "type": "integer",
                              "format": "int32",
                              "minimum": 0,
                              "maximum": 2147483647
                            }
                          }
                        },
                        "warmWindowSeconds": {
                          "description": "Seconds that the last replica stays after the queue has run empty, so that its node stays too.",
                          "type": "integer",
                          "format": "int32",
                          "nullable": true,
                          "minimum": 0,
                          "maximum": 2147483647
                        }
                      }
                    }
                  }
                },
                "status": {
                  "description": "What the operator reports.",
                  "type": "object",
                  "properties": {
                    "conditions": {
                      "description": "What the operator found out about this object, one entry for each type.",
                      "type": "array",
                      "x-kubernetes-list-type": "map",
                      "x-kubernetes-list-map-keys": [
                        "type"
                      ],
                      "items": {
                        "description": "One observation.",
                        "type": "object",
                        "required": [
                          "type",
                          "status"
                        ],
                        "properties": {
                          "type": {
                            "description": "What is observed, for example `Ready`.",
                            "type": "string"
                          },
                          "status": {
                            "description": "Whether it holds, `True`, `False` or `Unknown`.",
                            "type": "string"
                          },
                          "reason": {
                            "description": "Cause of the last change, in one word.",
                            "type": "string",
                            "nullable": true
                          },
                          "message": {
                            "description": "Cause of the last change, as a sentence for people.",
                            "type": "string",
                            "nullable": true
                          },
                          "lastTransitionTime": {
                            "description": "When the status last changed.",
                            "type": "string",
                            "nullable": true
                          }
                        }
                      }
                    },
                    "managedObjects": {
                      "description": "The Kubernetes objects that were made for this one.",
                      "type": "array",
                      "x-kubernetes-list-type": "atomic",
                      "items": {
                        "description": "One made object, in the same namespace.",
                        "type": "object",
                        "required": [
                          "apiVersion",
                          "kind",
                          "name"
                        ],
                        "properties": {
                          "apiVersion": {
                            "description": "Group and version of the made object.",
                            "type": "string"
                          },
                          "kind": {
                            "description": "Kind of the made object.",
                            "type": "string"
                          },
                          "name": {
                            "description": "Name of the made object.",
                            "type": "string"
                          }
                        }
                      }
                    },
                    "observedGeneration": {
                      "description": "Generation of the spec that this status speaks of.",
                      "type": "integer",
                      "format": "int64",
                      "nullable": true
                    },
                    "activeNamespaces": {
                      "description": "Namespaces of the vector store that the function runs over now.",
                      "type": "array",
                      "default": [],
                      "x-kubernetes-list-type": "atomic",
                      "items": {
                        "type": "string"
                      }
                    },
                    "queueDepth": {
                      "description": "Rows that are due.",
                      "type": "integer",
                      "format": "int64",
                      "nullable": true
                    }
                  }
                }
              }
            }
          }
        }
      ]
    }
  }
];
