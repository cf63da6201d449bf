/// What `require` finds in a package and in those that it extends (Decision 0028).
///
/// A name means what it means where it is written: the module of the file's own package, or of one that
/// this package extends. An extending package puts its own in that place only where the module's package
/// says in its manifest that it may, and never under rules.
extension Package {
  /// The module's file and source for a file of this package, or of one that it extends.
  ///
  /// As everywhere in Lua, a dot stands for a folder: "dates.weeks" is lib/dates/weeks.lua.
  package func module(
    _ name: String, requiredBy file: String = "", forRules: Bool = false
  ) -> (file: String, source: String)? {
    guard !name.contains("/") else { return nil }
    let owners = owners(of: file)
    guard let found = owners.last?.chain(to: name) else { return nil }
    let all = owners.dropLast() + found
    guard let owner = all.last else { return nil }
    let isOpen = !forRules && owner.manifest.replaceable.contains(name)
    let place = isOpen ? all.firstIndex { $0.files[Self.path(of: name)] != nil } : nil
    return all.prefix(through: place ?? all.index(before: all.endIndex)).module(name)
  }

  /// The file of a module in tests/lib/, its own first, then those of packages it extends, in order.
  package func testModule(_ name: String) -> (file: String, source: String)? {
    let file = "tests/\(Self.path(of: name))"
    if !name.contains("/"), let source = tests[file] { return (file, source) }
    return extends.lazy.compactMap { base in
      base.testModule(name).map { ("\(base.manifest.id)/\($0.file)", $0.source) }
    }.first
  }

  /// Every module that its own files find.
  package var modules: [String] {
    let own = files.keys.filter { $0.hasPrefix("lib/") }
      .map { String($0.dropFirst("lib/".count).dropLast(".lua".count)).replacing("/", with: ".") }
    return Set(own + extends.flatMap(\.modules)).sorted()
  }

  /// Whether a package that extends this one may have its own in the place of the module.
  package func mayBeReplaced(_ module: String) -> Bool {
    manifest.replaceable.contains(module) || extends.contains { $0.mayBeReplaced(module) }
  }

  package static func path(of module: String) -> String {
    "lib/\(module.replacing(".", with: "/")).lua"
  }

  /// The packages from this one to the one that a file belongs to.
  private func owners(of file: String) -> [Package] {
    for base in extends where file.hasPrefix("\(base.manifest.id)/") {
      return [self] + base.owners(of: String(file.dropFirst(base.manifest.id.count + 1)))
    }
    return [self]
  }

  /// The packages from this one to the nearest that has the module, its own first.
  private func chain(to module: String) -> [Package]? {
    if files[Self.path(of: module)] != nil { return [self] }
    return extends.lazy.compactMap { $0.chain(to: module) }.first.map { [self] + $0 }
  }
}

extension Collection<Package> where Self: BidirectionalCollection {
  /// The module of the last of these packages, each of which extends the next.
  fileprivate func module(_ name: String) -> (file: String, source: String)? {
    let path = Package.path(of: name)
    guard let source = last?.files[path] else { return nil }
    return ((dropFirst().map(\.manifest.id) + [path]).joined(separator: "/"), source)
  }
}
