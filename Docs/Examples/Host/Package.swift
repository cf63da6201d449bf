// swift-tools-version: 6.3
import PackageDescription

// A program of somebody else's that embeds Rutine.
let package = Package(
  name: "host",
  dependencies: [.package(path: "../../..")],
  targets: [
    .executableTarget(name: "host", dependencies: [.product(name: "Rutine", package: "rutine")])
  ]
)
