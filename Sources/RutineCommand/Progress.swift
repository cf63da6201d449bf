import Casework
import Domain

/// How far long work has come, and how long is left: one line for whoever waits at a terminal.
final class Progress: ProgressTeller {
  private static let pause = Duration.milliseconds(200)
  /// Seconds from which minutes are told instead.
  private static let long = 120

  private let label: String
  /// Of records, or of bytes; 0 when nobody knows.
  private let total: Int
  private let isBytes: Bool
  private let language: Language
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var count = 0

  init(_ label: String, of total: Int, bytes: Bool = false, in language: Language) {
    self.label = label
    self.total = total
    isBytes = bytes
    self.language = language
  }

  func advance(by more: Int) {
    count += more
    let now = ContinuousClock.now
    guard now - shown > Self.pause else { return }
    shown = now
    Output.progress(line(after: now - start))
  }

  func end() { Output.progress(nil) }

  /// "allocation: 12000 of 100000, 40 seconds left".
  private func line(after time: Duration) -> String {
    let spent = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let left = Int((spent * Double(max(0, total - count)) / Double(max(1, count))).rounded(.up))
    let say = { [language] (key: String, arguments: [String: any MessageArgument]) in
      Message.text(key, arguments, in: language)
    }
    let share = total == 0 ? 0 : min(100, count * 100 / total)
    let done =
      isBytes
      ? say("progress.share", ["percent": share])
      : say("progress.count", ["count": count, "total": max(total, count)])
    let rest =
      left < Self.long
      ? say("progress.seconds", ["left": left])
      : say("progress.minutes", ["left": (left + 59) / 60])
    return total == 0 ? label : "\(label): \(done), \(rest)"
  }
}
