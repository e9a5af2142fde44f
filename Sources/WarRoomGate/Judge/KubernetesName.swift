import WarRoomCore

/// How kubectl names objects: `TYPE NAME…`, `TYPE/NAME…`, `TYPE,TYPE`.
enum KubernetesName {
  static func targets(of words: [String], in namespace: String?) -> [Judgment.Target] {
    var targets: [Judgment.Target] = []
    var kinds: [String]?
    for word in words {
      if let slash = word.firstIndex(of: "/") {
        let name = String(word[word.index(after: slash)...])
        targets.append(target(String(word[..<slash]), name, namespace))
      } else if let kinds {
        targets += kinds.map { target($0, word, namespace) }
      } else {
        kinds = word.split(separator: ",").map(String.init)
      }
    }
    if targets.isEmpty, let kinds { targets = kinds.map { every($0, namespace) } }
    return targets
  }

  /// All of a kind, called by where they are; in no particular place, by the kind.
  private static func every(_ kind: String, _ namespace: String?) -> Judgment.Target {
    let whole = whole(kind)
    let place = clusterWide.contains(whole) ? nil : namespace
    return Judgment.Target(kind: "every \(whole)", name: place ?? kind)
  }

  private static func whole(_ kind: String) -> String {
    full[kind] ?? (kind.hasSuffix("s") ? String(kind.dropLast()) : kind)
  }

  private static func target(
    _ kind: String, _ name: String, _ namespace: String?
  ) -> Judgment.Target {
    let whole = whole(kind)
    let place = clusterWide.contains(whole) ? "" : namespace.map { $0 + "/" } ?? ""
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
