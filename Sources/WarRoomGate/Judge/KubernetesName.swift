import WarRoomCore

/// How kubectl names objects: `TYPE NAME…`, `TYPE/NAME…`, `TYPE,TYPE`.
enum KubernetesName {
  static func targets(of words: [String], in namespace: String?) -> [Judgment.Target] {
    var targets: [Judgment.Target] = []
    var kind: String?
    for word in words {
      if let slash = word.firstIndex(of: "/") {
        let name = String(word[word.index(after: slash)...])
        targets.append(target(String(word[..<slash]), name, namespace))
      } else if let kind {
        targets.append(target(kind, word, namespace))
      } else {
        kind = word
      }
    }
    if targets.isEmpty, let kind {
      // Everything of that kind.
      targets.append(target(kind, kind, namespace))
    }
    return targets
  }

  private static func target(
    _ kind: String, _ name: String, _ namespace: String?
  ) -> Judgment.Target {
    let whole = full[kind] ?? (kind.hasSuffix("s") ? String(kind.dropLast()) : kind)
    let isInside = !clusterWide.contains(whole)
    let place = isInside ? namespace.map { $0 + "/" } ?? "" : ""
    return Judgment.Target(kind: whole, name: place + name)
  }

  private static let clusterWide: Set<String> = [
    "namespace", "node", "persistentvolume", "customresourcedefinition", "clusterrole",
    "clusterrolebinding", "storageclass",
  ]

  /// Short and plural names, as `kubectl api-resources` lists them.
  private static let full: [String: String] = [
    "ns": "namespace", "no": "node", "po": "pod", "deploy": "deployment", "svc": "service",
    "sts": "statefulset", "ds": "daemonset", "rs": "replicaset", "cm": "configmap",
    "ing": "ingress", "ingresses": "ingress", "pv": "persistentvolume",
    "pvc": "persistentvolumeclaim", "sa": "serviceaccount", "cj": "cronjob", "ev": "event",
    "hpa": "horizontalpodautoscaler", "pdb": "poddisruptionbudget",
    "crd": "customresourcedefinition",
    "crds": "customresourcedefinition", "netpol": "networkpolicy",
    "networkpolicies": "networkpolicy", "sc": "storageclass", "storageclasses": "storageclass",
    "quota": "resourcequota", "limits": "limitrange", "ep": "endpoints", "endpoints": "endpoints",
    "rc": "replicationcontroller", "cs": "componentstatus",
  ]
}
