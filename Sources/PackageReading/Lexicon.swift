package import Domain
package import Packages

/// What people call the words of vocabularies, on any day.
package struct Lexicon: Sendable {
  /// The vocabularies with words that tell of health.
  package private(set) var sensitiveWords = SensitiveWords()
  private var labels: [String: [String: LocalizedText]] = [:]

  /// Without any municipality's own.
  package static let norge = Lexicon((try? Norge.package.get()).map { [$0.manifest] } ?? [])

  package init(_ package: Package) {
    self.init(package.manifests)
    merge(.norge)
  }

  /// Of packages as a register keeps them, the deciding one first: what any of them said is sensitive is so.
  package init(_ archives: [PackageArchive]) {
    var read: Set<String> = []
    let texts = archives.flatMap(\.manifestTexts).filter { read.insert($0).inserted }
    self.init(texts.map(Norge.manifest(of:)))
    merge(.norge)
  }

  private init(_ manifests: [Manifest]) {
    for manifest in manifests {
      sensitiveWords.add(manifest.sensitiveWords)
      for (name, words) in manifest.vocabularies {
        labels[name, default: [:]].merge(words.mapValues(\.label)) { first, _ in first }
      }
    }
  }

  /// Its words are called as the packages say, but for those that it marks as sensitive: whoever says yes
  /// to such a word must know it.
  private mutating func merge(_ norge: Lexicon) {
    sensitiveWords.add(norge.sensitiveWords)
    for (name, words) in norge.labels {
      labels[name, default: [:]].merge(words) { first, _ in first }
      let fixed = words.filter { norge.sensitiveWords.contains($0.key, in: name) }
      labels[name, default: [:]].merge(fixed) { $1 }
    }
  }

  /// What norge calls a word that it marks as sensitive, and no package otherwise; null for other words.
  package static func fixedLabel(of word: String, in vocabulary: String) -> LocalizedText? {
    guard norge.sensitiveWords.contains(word, in: vocabulary) else { return nil }
    return norge.label(of: word, in: vocabulary)
  }

  /// Marks what another register's packages say is sensitive as well.
  package mutating func add(_ words: SensitiveWords) { sensitiveWords.add(words) }

  /// What a word is called in the first vocabulary that has it, by their names.
  package func label(of word: String) -> LocalizedText? {
    labels.sorted { $0.key < $1.key }.lazy.compactMap { $0.value[word] }.first
  }

  /// What a word of a vocabulary is called; null when no package says.
  package func label(of word: String, in vocabulary: String) -> LocalizedText? {
    labels[vocabulary]?[word]
  }
}

extension Package {
  /// Its own manifest and those of the packages it extends, the deciding one first.
  fileprivate var manifests: [Manifest] { [manifest] + extends.flatMap(\.manifests) }
}

extension PackageArchive {
  /// The manifests in it, its own first.
  fileprivate var manifestTexts: [String] {
    files.keys.filter { $0.hasSuffix(ManifestReader.file) }.sorted { $0.count < $1.count }
      .compactMap { files[$0] }
  }
}

extension LawBook {
  /// The law of Norway, under what packages as a register keeps them say of their own.
  ///
  /// Of each package its latest version says it.
  package static let norge: LawReader = { archives in
    var met: Set<String> = []
    let latest = archives.filter { met.insert(PackageReference($0).id).inserted }
    let own = latest.flatMap(\.manifestTexts).map(Norge.manifest(of:))
      .filter { $0.id != Norge.id }
    let all = own + ((try? Norge.package.get()).map { [$0.manifest] } ?? [])
    return all.reduce(into: LawBook()) { $0.add($1.law) }
  }
}
