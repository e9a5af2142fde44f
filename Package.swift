// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: warnings stop the build, and unsafe code is marked.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["WarRoomTestSupport"],
    exclude: [], swiftSettings: strict)
}

let package = Package(
  name: "warroom",
  products: [.executable(name: "warroom", targets: ["warroom"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    // Values: no input, no output.
    library("WarRoomCore"),
    library("WarRoomJSON"),
    library("WarRoomGate", ["WarRoomCore", crypto]),
    library("WarRoomWire", ["WarRoomCore", "WarRoomJSON", crypto]),
    library("WarRoomIntake", ["WarRoomCore", "WarRoomJSON"]),
    library("WarRoomSignals", ["WarRoomCore"]),
    library("WarRoomRedact"),
    library("WarRoomReview", ["WarRoomCore", "WarRoomJSON", "WarRoomCanvas", "WarRoomScreen"]),
    library("WarRoomCanvas"),
    library("WarRoomScreen", ["WarRoomCore", "WarRoomCanvas", "WarRoomGate"]),

    // What touches the machine.
    .target(name: "CWarRoomSystem"),
    library("WarRoomSystem", ["CWarRoomSystem"]),
    .systemLibrary(name: "CNcursesw"),
    .target(
      name: "CWarRoomTerminal", dependencies: ["CNcursesw"],
      linkerSettings: [.linkedLibrary("ncursesw")]),
    library("WarRoomTerminal", ["WarRoomCanvas", "CWarRoomTerminal"]),
    library("WarRoomJournal", ["WarRoomCore", "WarRoomWire", "WarRoomSystem"]),
    library("WarRoomSamples", ["WarRoomCore", "WarRoomWire", "WarRoomJournal"]),
    .target(
      name: "WarRoomThemes", path: "Themes",
      resources: [
        .embedInCode("default.yaml"), .embedInCode("dark.yaml"), .embedInCode("light.yaml"),
        .embedInCode("high-contrast.yaml"), .embedInCode("colour-blind.yaml"),
        .embedInCode("mono.yaml"),
      ],
      swiftSettings: strict),
    .target(name: "CWarRoomRules", exclude: ["rules"]),
    library("WarRoomRules", ["CWarRoomRules"]),
    library(
      "WarRoomConfig",
      ["WarRoomCore", "WarRoomGate", "WarRoomRules", "WarRoomCanvas", "WarRoomScreen", yams]),
    library(
      "WarRoomHost",
      [
        "WarRoomCore", "WarRoomGate", "WarRoomWire", "WarRoomJSON", "WarRoomJournal",
        "WarRoomIntake", "WarRoomConfig", "WarRoomReview", "WarRoomRedact", "WarRoomSystem",
        crypto, subprocess, systemPackage,
      ]),
    library(
      "WarRoomClient",
      [
        "WarRoomCore", "WarRoomWire", "WarRoomJSON", "WarRoomJournal", "WarRoomCanvas",
        "WarRoomScreen", "WarRoomTerminal", "WarRoomSystem",
      ]),
    .executableTarget(
      name: "warroom",
      dependencies: [
        "WarRoomCore", "WarRoomGate", "WarRoomWire", "WarRoomJSON", "WarRoomJournal",
        "WarRoomIntake", "WarRoomConfig", "WarRoomReview", "WarRoomHost", "WarRoomClient",
        "WarRoomCanvas", "WarRoomScreen", "WarRoomTerminal", "WarRoomSystem", "WarRoomThemes",
        "WarRoomSamples", "WarRoomSignals", argumentParser,
      ],
      swiftSettings: strict),

    // Tests.
    .target(
      name: "WarRoomTestSupport",
      dependencies: ["WarRoomCore", "WarRoomSystem", subprocess, systemPackage],
      path: "Tests/WarRoomTestSupport", swiftSettings: strict),
    tests("WarRoomCoreTests", ["WarRoomCore"]),
    tests("WarRoomSystemTests", ["WarRoomSystem"]),
    .testTarget(
      name: "WarRoomJournalTests",
      dependencies: [
        "WarRoomCore", "WarRoomWire", "WarRoomSystem", "WarRoomJournal", "journal-workload",
        "journal-maker",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .executableTarget(
      name: "journal-workload", dependencies: ["WarRoomCore", "WarRoomSystem", "WarRoomJournal"],
      path: "Tests/JournalWorkload", swiftSettings: strict),
    .executableTarget(
      name: "tape-bench", dependencies: ["WarRoomCore", "WarRoomSystem", "WarRoomJournal"],
      path: "Tests/TapeBench", exclude: ["peers.py"], swiftSettings: strict),
    .executableTarget(
      name: "journal-maker", dependencies: ["WarRoomCore", "WarRoomSystem", "WarRoomWire"],
      path: "Tests/JournalMaker", swiftSettings: strict),
    .executableTarget(
      name: "journal-bench",
      dependencies: [
        "WarRoomCore", "WarRoomSystem", "WarRoomWire", "WarRoomJournal", "CJournalBench",
      ],
      path: "Tests/JournalBench", swiftSettings: strict),
    .executableTarget(
      name: "gate-bench",
      dependencies: [
        "WarRoomCore", "WarRoomGate", "WarRoomRules", "WarRoomConfig", "WarRoomSystem",
      ],
      path: "Tests/GateBench", swiftSettings: strict),
    .target(name: "CJournalBench", path: "Tests/CJournalBench"),
    .testTarget(
      name: "WarRoomScreenTests",
      dependencies: ["WarRoomCore", "WarRoomCanvas", "WarRoomScreen", "WarRoomThemes"],
      exclude: ["Snapshots"], swiftSettings: strict),
    tests("WarRoomGateTests", ["WarRoomCore", "WarRoomGate"]),
    tests(
      "WarRoomRulesTests", ["WarRoomCore", "WarRoomGate", "WarRoomRules", "WarRoomConfig"]),
    tests(
      "WarRoomConfigTests",
      ["WarRoomCore", "WarRoomCanvas", "WarRoomScreen", "WarRoomConfig", "WarRoomThemes"]),
    tests("WarRoomIntakeTests", ["WarRoomCore", "WarRoomJSON", "WarRoomIntake"]),
    tests("WarRoomCanvasTests", ["WarRoomCanvas"]),
    tests("WarRoomTerminalTests", ["WarRoomCanvas", "WarRoomTerminal"]),
    tests("WarRoomTidyTests", []),
    tests("WarRoomJSONTests", ["WarRoomJSON"]),
    tests(
      "WarRoomHostTests",
      [
        "WarRoomCore", "WarRoomGate", "WarRoomWire", "WarRoomJournal", "WarRoomClient",
        "WarRoomHost", "WarRoomScreen", "WarRoomSystem", "warroom",
      ]),
    tests("WarRoomWireTests", ["WarRoomWire", "WarRoomCore", "WarRoomJSON"]),
    tests("WarRoomSamplesTests", ["WarRoomCore", "WarRoomJournal", "WarRoomSamples"]),
    tests("WarRoomEndToEndTests", []),
    tests("WarRoomSignalsTests", ["WarRoomCore", "WarRoomSignals", "WarRoomSystem"]),
    tests("WarRoomRedactTests", ["WarRoomRedact", "WarRoomSystem"]),
    tests(
      "WarRoomReviewTests",
      ["WarRoomCore", "WarRoomCanvas", "WarRoomScreen", "WarRoomReview", "WarRoomWire"]),
  ]
)

// Only for `Scripts/fuzz`: it links with libFuzzer, which brings the main function.
if Context.environment["WARROOM_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "gate-fuzz", dependencies: ["WarRoomCore", "WarRoomGate"], path: "Tests/GateFuzz",
      swiftSettings: [.swiftLanguageMode(.v6)],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
