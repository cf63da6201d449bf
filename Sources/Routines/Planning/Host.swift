/// This host, as plans name it.
package enum Host {
  package static let version = "rutine 0.1.0"
}
