/// What somebody can say to a question of the walk, in any of the languages.
package enum DueReply {
  case yes, no, later, day, open, quit, unknown

  /// No answer at all, as at the end of a file, is to quit.
  package init(_ text: String?) {
    switch text?.lowercased() {
    case "y", "yes", "j", "ja": self = .yes
    case "n", "no", "nei": self = .no
    case "l", "later", "s", "senere", "seinare": self = .later
    case "d", "day", "dag": self = .day
    case "o", "open", "å", "åpne", "opne": self = .open
    case "q", "quit", "a", "avslutt", nil: self = .quit
    default: self = .unknown
    }
  }
}
