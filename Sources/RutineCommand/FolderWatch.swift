import Foundation

/// Waits for files in folders to change.
struct FolderWatch {
  private let folders: [String]
  private let before: [String: Stamp]

  /// Remembers how they are now.
  init(folders: [String]) {
    self.folders = folders
    before = Self.stamps(of: folders)
  }

  private struct Stamp: Equatable {
    let modified: Date?
    let size: Int?
  }

  /// Returns when a file was changed, made or removed since; looks twice a second.
  func waitForChange() {
    repeat { Thread.sleep(forTimeInterval: 0.5) } while Self.stamps(of: folders) == before
  }

  private static func stamps(of folders: [String]) -> [String: Stamp] {
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
    return folders.reduce(into: [:]) { stamps, folder in
      let files = FileManager.default.enumerator(
        at: URL(fileURLWithPath: folder), includingPropertiesForKeys: keys)
      while let url = files?.nextObject() as? URL {
        guard url.pathExtension == "lua" || url.pathExtension == "toml" else { continue }
        let values = try? url.resourceValues(forKeys: Set(keys))
        stamps[url.path] = Stamp(
          modified: values?.contentModificationDate, size: values?.fileSize)
      }
    }
  }
}
