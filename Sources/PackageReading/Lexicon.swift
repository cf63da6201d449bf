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
  }

  /// Of packages as a register keeps them, the deciding one first.
  package init(_ archives: [PackageArchive]) {
    self.init(archives.flatMap(\.manifests))
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

  private mutating func merge(_ other: Lexicon) {
    sensitiveWords.add(other.sensitiveWords)
    for (name, words) in other.labels {
      labels[name, default: [:]].merge(words) { first, _ in first }
    }
  }

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
  fileprivate var manifests: [Manifest] {
    files.keys.filter { $0.hasSuffix(ManifestReader.file) }.sorted { $0.count < $1.count }
      .compactMap { files[$0].map { ManifestReader($0).manifest } }
  }
}

extension LawBook {
  /// The law of Norway, under what packages as a register keeps them say of their own.
  package static let norge: LawReader = { archives in
    let own = archives.flatMap(\.manifests).filter { $0.id != Norge.id }
    let all = own + ((try? Norge.package.get()).map { [$0.manifest] } ?? [])
    return all.reduce(into: LawBook()) { $0.add($1.law) }
  }
}
