/// The themes that come with the product.
package enum Themes {
  /// The default theme, as YAML.
  package static var defaultYAML: [UInt8] { PackageResources.default_yaml }

  /// All of them as YAML, by name, the default first.
  package static var all: [(name: String, bytes: [UInt8])] {
    [
      ("default", PackageResources.default_yaml), ("dark", PackageResources.dark_yaml),
      ("light", PackageResources.light_yaml),
      ("high-contrast", PackageResources.high_contrast_yaml),
      ("colour-blind", PackageResources.colour_blind_yaml), ("mono", PackageResources.mono_yaml),
    ]
  }
}
