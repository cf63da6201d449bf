import Mustache

/// A package's templates, by name: "call", or "call.nn" for one language alone.
///
/// They are mustache (https://mustache.github.io/mustache.5.html) that makes Markdown: variables,
/// sections, inverted sections, comments and partials.
package struct TemplateSet: Sendable {
  private let sources: [String: String]

  /// The sections of a template may be so deep in each other.
  private static let deepest = 32
  /// What a letter may look up and go through, and how many bytes it may become, about.
  private static let mostLookups = 100_000
  private static let mostBytes = 16 << 20
  /// Bytes of a template put together with all that it includes: reading it is one piece of work.
  private static let mostSource = 64 << 10

  package init(_ sources: [String: String]) { self.sources = sources }

  /// Names without languages, in order.
  package var names: [String] {
    Set(sources.keys.map { String($0.prefix { $0 != "." }) }).sorted()
  }

  /// The names of those that others include.
  package var included: Set<String> {
    Set(
      sources.values.flatMap { text in
        TemplateTag.all(in: text).filter { $0.kind == .partial }.map(\.name)
      })
  }

  /// Whether the template, or one that it includes, includes the part.
  package func does(_ name: String, include part: String, language: String) -> Bool {
    guard let file = source(named: name, language: language),
      let all = try? parts(of: file, language: language).parts
    else { return false }
    return all.contains { $0.name != file && Self.partialName($0.name) == part }
  }

  /// The source that is used for the name in the language, by its own name; null for none.
  package func source(named name: String, language: String) -> String? {
    ["\(name).\(language)", name].first { sources[$0] != nil }
  }

  /// The template filled in, as Markdown.
  ///
  /// The bytes of its source are paid for before they are read.
  package func render(
    _ name: String, language: String, _ values: [String: TemplateValue],
    pay: (Int) -> Void = { _ in }
  ) throws(TemplateError) -> String {
    guard let file = source(named: name, language: language), let source = sources[file] else {
      throw TemplateError(.unknown, "there is no template '\(name)' in documents/", in: name)
    }
    let (parts, size) = try parts(of: file, language: language)
    pay(size)
    var library = MustacheLibrary()
    var wanted: Set<String> = []
    for (part, text) in parts where part != file {
      library.register(try Self.parse(text, named: part), named: Self.partialName(part))
      wanted.formUnion(Self.variables(of: text))
    }
    wanted.formUnion(Self.variables(of: source))
    let ledger = TemplateLedger(lookups: min(Self.mostLookups, Self.mostBytes / max(1, size)))
    let text = try Self.parse(source, named: file)
      .render(TemplateValue.table(values).root(ledger), library: library)
    if ledger.isSpent {
      throw TemplateError(.tooLarge, "the template '\(name)' grows too large", in: file)
    }
    if let missing = ledger.missing.intersection(wanted).min() {
      throw TemplateError(
        .missing, "the template '\(name)' wants '\(missing)', which its data do not give", in: file)
    }
    return MarkdownText.settle(text)
  }

  /// What is wrong with the templates themselves, by name.
  package var mistakes: [TemplateError] {
    var known: [String: [String: Int]] = [:]
    return sources.keys.sorted().compactMap { mistake(in: $0, &known) }.reduce(into: []) {
      all, mistake in
      if !all.contains(mistake) { all.append(mistake) }
    }
  }

  /// Each source is read once, whatever includes it; sizes are kept by language.
  private func mistake(
    in name: String, _ known: inout [String: [String: Int]]
  ) -> TemplateError? {
    let language = name.split(separator: ".").dropFirst().first.map(String.init) ?? "nb"
    do throws(TemplateError) {
      _ = try size(of: name, language: language, within: [], &known[language, default: [:]])
      _ = try Self.parse(sources[name] ?? "", named: name)
      return nil
    } catch { return error }
  }

  /// The source and those it includes, each once, and how many bytes they are put together.
  private func parts(
    of file: String, language: String
  ) throws(TemplateError) -> (parts: [(name: String, text: String)], size: Int) {
    var sizes: [String: Int] = [:]
    let size = try size(of: file, language: language, within: [], &sizes)
    return (sizes.keys.sorted().map { ($0, sources[$0] ?? "") }, size)
  }

  /// Bytes of the source with all that it includes, as often as it does; each is looked at once.
  private func size(
    of name: String, language: String, within path: [String], _ sizes: inout [String: Int]
  ) throws(TemplateError) -> Int {
    if let known = sizes[name] { return known }
    let text = sources[name] ?? ""
    var size = text.utf8.count
    for tag in try Self.checkedTags(of: text, named: name) where tag.kind == .partial {
      guard let part = source(named: tag.name, language: language) else {
        throw TemplateError(
          .unknown, "there is no template '\(tag.name)' in documents/", in: name, tag)
      }
      guard part != name, !path.contains(part), path.count < Self.deepest else {
        throw TemplateError(.syntax, "the template includes itself", in: name)
      }
      size += try self.size(of: part, language: language, within: path + [name], &sizes)
      guard size <= Self.mostSource else {
        throw TemplateError(.tooLarge, "the template '\(name)' grows too large", in: name)
      }
    }
    sizes[name] = size
    return size
  }

  private static func partialName(_ file: String) -> String { String(file.prefix { $0 != "." }) }

  private static func variables(of text: String) -> Set<String> {
    Set(
      TemplateTag.all(in: text).filter { $0.kind == .variable && !$0.name.hasPrefix(".") }
        .map { String($0.name.prefix { $0 != "." }) })
  }

  private static func checkedTags(
    of text: String, named name: String
  ) throws(TemplateError) -> [TemplateTag] {
    let tags = TemplateTag.all(in: text)
    var depth = 0
    for tag in tags {
      if tag.kind == .refused {
        throw TemplateError(
          .syntax, "letters have variables, sections, comments and partials only", in: name, tag)
      }
      if tag.kind == .section || tag.kind == .inverted { depth += 1 }
      if tag.kind == .end { depth -= 1 }
      if depth > deepest {
        throw TemplateError(.syntax, "the sections are too deep in each other", in: name, tag)
      }
    }
    return tags
  }

  private static func parse(
    _ text: String, named name: String
  ) throws(TemplateError) -> MustacheTemplate {
    MustacheContentTypes.register(MarkdownText(), named: MarkdownText.name)
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(MarkdownText.name)}}\n\(text)")
    } catch {
      throw TemplateError(parsing: error, in: name)
    }
  }
}
