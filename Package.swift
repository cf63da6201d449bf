// swift-tools-version: 6.3
import PackageDescription

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "rutine",
  products: [.executable(name: "rutine", targets: ["rutine"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLuaSystem", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .systemLibrary(name: "CEditSystem", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLua", dependencies: ["CLuaSystem"]),
    .target(name: "Lua", dependencies: ["CLua"]),
    .target(name: "LuaSyntax"),
    .target(name: "Escaping"),
    .target(
      name: "Domain", dependencies: ["Escaping", crypto],
      resources: ["nb", "nn", "en"].map { .embedInCode("Messages/\($0).json") }),
    .target(name: "Rendering", dependencies: ["Escaping"]),
    .target(name: "Templates", dependencies: [mustache]),
    .target(name: "Sandbox", dependencies: ["Lua"]),
    .target(name: "StorageSQLite", dependencies: ["Domain", grdb]),
    .target(
      name: "Packages", dependencies: ["Domain", toml],
      resources: [
        "norge.toml", "documents/rights.mustache", "documents/rights.nn.mustache",
        "documents/rights.en.mustache",
      ].map { .embedInCode("Norge/\($0)") }),
    .target(name: "ScriptAPI", dependencies: ["Sandbox", "Lua", "Templates", "Domain"]),
    .target(
      name: "Routines",
      dependencies: ["LuaSyntax", "ScriptAPI", "Sandbox", "Lua", "Packages", "Domain", "Escaping"]),
    .target(name: "Authoring", dependencies: ["ScriptAPI", "Sandbox", "Domain", "Escaping"]),
    .target(
      name: "Checking",
      dependencies: ["LuaSyntax", "ScriptAPI", "Sandbox", "Templates", "Packages", "Domain"]),
    .executableTarget(
      name: "rutine",
      dependencies: [
        "Authoring", "Checking", "Routines", "ScriptAPI", "Packages", "Sandbox", "StorageSQLite",
        "Rendering", "Escaping",
        "Domain", "CEditSystem",
        argumentParser, toml,
      ]),
    .target(
      name: "TestSupport",
      dependencies: ["Domain", "StorageSQLite", "Sandbox", "ScriptAPI", "Lua"],
      path: "Tests/TestSupport"),
    .executableTarget(
      name: "escapes", dependencies: ["Escaping", "Rendering", "Templates", "Domain"],
      path: "Tests/Escaping"),
    .target(name: "Plain", dependencies: ["CLuaSystem"], path: "Tests/Benchmarks/Plain"),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Plain", "Lua", "Routines", "Packages", "StorageSQLite", "Domain", "TestSupport",
      ],
      path: "Tests/Benchmarks/Rutine"),
    .testTarget(name: "LuaTests", dependencies: ["Lua", "TestSupport"]),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "TestSupport"], exclude: ["holidays.txt"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(
      name: "SandboxTests", dependencies: ["Sandbox", "Lua", "TestSupport"]),
    .testTarget(
      name: "StorageSQLiteTests", dependencies: ["StorageSQLite", "Domain", "TestSupport", grdb]),
    .testTarget(name: "PackagesTests", dependencies: ["Packages", "Domain", "TestSupport"]),
    .testTarget(
      name: "RoutinesTests",
      dependencies: [
        "Authoring", "Routines", "LuaSyntax", "Packages", "Sandbox", "ScriptAPI", "StorageSQLite",
        "Domain", "Lua",
        "TestSupport",
      ],
      exclude: ["reach.txt"]),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "Checking", "Routines", "LuaSyntax", "Lua", "Packages", "Domain",
        "TestSupport",
      ]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: ["Authoring", "ScriptAPI", "LuaSyntax", "Domain", "TestSupport"]),
    .testTarget(
      name: "CLITests", dependencies: ["TestSupport"], exclude: ["Scripts", "Screens", "Letters"]),
  ]
)

// libFuzzer has a main of its own: the target is there only for Scripts/fuzz.
if Context.environment["RUTINE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["TestSupport"], path: "Tests/Fuzz", exclude: ["corpus.txt"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  target.cSettings = [.treatAllWarnings(as: .error)]
}
