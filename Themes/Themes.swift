/// The themes that come with the product.
package enum Themes {
  /// The default theme, as YAML.
  package static var defaultYAML: [UInt8] { PackageResources.default_yaml }
}
