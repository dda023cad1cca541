import Hummingbird
import HummingbirdTLS
import CArgon2
import CZlib
import Crypto
import SwiftCSV
