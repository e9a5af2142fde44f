/// A secret that its own beginning gives away.
struct Anchor: Sendable {
  var kind: SecretKind
  var prefix: [UInt8]
  /// What follows the prefix.
  var body: ByteSet
  /// Bytes of the body, at least and at most; longer ones are another thing.
  var length: ClosedRange<Int>
  /// The body must hold a digit and a letter: its prefix alone is a word that people write.
  var isMixed: Bool

  init(
    _ kind: SecretKind, _ prefix: StaticString, _ body: ByteSet, _ length: ClosedRange<Int>,
    mixed: Bool = false
  ) {
    self.kind = kind
    self.prefix = Array("\(prefix)".utf8)
    self.body = body
    self.length = length
    isMixed = mixed
  }

  static let all = clouds + code + talk + money + packages + watching + models + stores

  private static let long = Limits.tokenBytes
}

extension Anchor {
  /// Written from what the vendors document about their own formats.
  static let clouds = [
    Anchor(.awsKeyID, "AKIA", .upper, 16...16), Anchor(.awsKeyID, "ASIA", .upper, 16...16),
    Anchor(.awsKeyID, "ABIA", .upper, 16...16), Anchor(.awsKeyID, "ACCA", .upper, 16...16),
    Anchor(.awsBedrockKey, "ABSK", .base64, 100...300),
    Anchor(.gcpKey, "AIza", .word, 35...35), Anchor(.gcpToken, "ya29.", .dotted, 20...2_048),
    Anchor(.gcpToken, "GOCSPX-", .word, 24...40),
    Anchor(.gcpToken, "1//0", .word, 30...200, mixed: true),
    Anchor(.alibabaKeyID, "LTAI", .alnum, 12...26, mixed: true),
    Anchor(.digitalOceanToken, "dop_v1_", .hex, 64...64),
    Anchor(.digitalOceanToken, "doo_v1_", .hex, 64...64),
    Anchor(.digitalOceanToken, "dor_v1_", .hex, 64...64),
    Anchor(.cloudflareKey, "v1.0-", ByteSet("0-9a-f-"), 100...200),
    Anchor(.herokuKey, "HRKU-", .word, 32...80), Anchor(.flyToken, "fm2_", .base64, 40...long),
    Anchor(.flyToken, "fo1_", .word, 40...60),
  ]

  static let code = [
    Anchor(.githubToken, "ghp_", .alnum, 30...255), Anchor(.githubToken, "gho_", .alnum, 30...255),
    Anchor(.githubToken, "ghu_", .alnum, 30...255), Anchor(.githubToken, "ghs_", .alnum, 30...255),
    Anchor(.githubToken, "ghr_", .alnum, 30...255),
    Anchor(.githubToken, "github_pat_", .word, 40...255),
    Anchor(.gitlabToken, "glpat-", .dotted, 20...300),
    Anchor(.gitlabToken, "gldt-", .word, 20...300),
    Anchor(.gitlabToken, "glrt-", .dotted, 20...300),
    Anchor(.gitlabToken, "glcbt-", .word, 20...300),
    Anchor(.gitlabToken, "glptt-", .word, 40...300), Anchor(.gitlabToken, "glft-", .word, 20...300),
    Anchor(.gitlabToken, "glsoat-", .word, 20...300),
    Anchor(.gitlabToken, "glagent-", .word, 40...300),
    Anchor(.gitlabToken, "gloas-", .word, 40...300),
    Anchor(.gitlabToken, "GR1348941", .word, 20...60),
    Anchor(.bitbucketToken, "ATBB", .base64, 28...60, mixed: true),
    Anchor(.atlassianToken, "ATATT3", .base64, 60...400),
    Anchor(.atlassianToken, "ATCTT3", .base64, 60...400),
    Anchor(.sonarToken, "sqp_", .hex, 40...40), Anchor(.sonarToken, "squ_", .hex, 40...40),
    Anchor(.sonarToken, "sqa_", .hex, 40...40), Anchor(.ciToken, "CCIPAT_", .word, 40...200),
    Anchor(.ciToken, "CCIPRJ_", .word, 40...200), Anchor(.ciToken, "bkua_", .hex, 40...40),
    Anchor(.postmanKey, "PMAK-", .word, 50...80), Anchor(.linearKey, "lin_api_", .alnum, 32...64),
    Anchor(.linearKey, "lin_oauth_", .alnum, 32...80),
    Anchor(.notionToken, "ntn_", .alnum, 40...60),
    Anchor(.figmaToken, "figd_", .word, 32...64),
    Anchor(.launchDarklyKey, "sdk-", ByteSet("0-9a-f-"), 36...36),
    Anchor(.launchDarklyKey, "mob-", ByteSet("0-9a-f-"), 36...36),
  ]

  static let talk = [
    Anchor(.slackToken, "xoxb-", .word, 16...300), Anchor(.slackToken, "xoxp-", .word, 16...300),
    Anchor(.slackToken, "xoxa-", .word, 16...300), Anchor(.slackToken, "xoxr-", .word, 16...300),
    Anchor(.slackToken, "xoxs-", .word, 16...300), Anchor(.slackToken, "xoxo-", .word, 16...300),
    Anchor(.slackToken, "xoxc-", .word, 16...300),
    Anchor(.slackToken, "xoxe.xoxp-", .word, 16...300),
    Anchor(.slackToken, "xoxe-", .word, 16...300),
    Anchor(.slackToken, "xoxd-", ByteSet("A-Za-z0-9%/+=_-"), 16...400),
    Anchor(.slackToken, "xapp-", .word, 16...300),
    Anchor(.sendGridKey, "SG.", .dotted, 50...80), Anchor(.mailgunKey, "key-", .hex, 32...32),
    Anchor(.brevoKey, "xkeysib-", ByteSet("A-Za-z0-9-"), 60...120),
    Anchor(.brevoKey, "xsmtpsib-", ByteSet("A-Za-z0-9-"), 60...120),
    Anchor(.twilioKey, "SK", ByteSet("0-9a-f"), 32...32),
  ]

  static let money = [
    Anchor(.stripeKey, "sk_live_", .alnum, 10...250),
    Anchor(.stripeKey, "sk_test_", .alnum, 10...250),
    Anchor(.stripeKey, "rk_live_", .alnum, 10...250),
    Anchor(.stripeKey, "rk_test_", .alnum, 10...250),
    Anchor(.stripeKey, "whsec_", .base64, 20...100), Anchor(.squareKey, "sq0atp-", .word, 20...40),
    Anchor(.squareKey, "sq0csp-", .word, 40...60), Anchor(.squareKey, "EAAA", .word, 60...60),
    Anchor(.shopifyToken, "shpat_", .hex, 32...32), Anchor(.shopifyToken, "shpca_", .hex, 32...32),
    Anchor(.shopifyToken, "shppa_", .hex, 32...32), Anchor(.shopifyToken, "shpss_", .hex, 32...32),
    Anchor(.razorpayKey, "rzp_live_", .alnum, 14...32),
    Anchor(.razorpayKey, "rzp_test_", .alnum, 14...32),
  ]

  static let packages = [
    Anchor(.npmToken, "npm_", .alnum, 36...36), Anchor(.pypiToken, "pypi-AgE", .word, 50...1_000),
    Anchor(.rubygemsKey, "rubygems_", .hex, 48...48), Anchor(.nugetKey, "oy2", .lower, 43...43),
    Anchor(.cratesToken, "cio", .alnum, 32...32, mixed: true),
    Anchor(.dockerToken, "dckr_pat_", .word, 20...60),
    Anchor(.dockerToken, "dckr_oat_", .word, 20...80),
    Anchor(.artifactoryKey, "AKCp", .alnum, 60...80),
    Anchor(.artifactoryKey, "cmVmdGtu", .alnum, 50...80),
  ]

  static let watching = [
    Anchor(.newRelicKey, "NRAK-", .upper, 27...27), Anchor(.newRelicKey, "NRII-", .word, 32...40),
    Anchor(.newRelicKey, "NRJS-", .hex, 19...19),
    Anchor(.dynatraceToken, "dt0c01.", ByteSet("A-Z0-9."), 80...100),
    Anchor(.dynatraceToken, "dt0s01.", ByteSet("A-Z0-9."), 70...100),
    Anchor(.grafanaToken, "glsa_", .word, 40...60),
    Anchor(.grafanaToken, "glc_", .base64, 32...500),
    Anchor(.grafanaToken, "eyJrIjoi", .base64, 60...400),
    Anchor(.sentryToken, "sntrys_", .base64, 40...500),
    Anchor(.sentryToken, "sntryu_", .hex, 60...70),
    Anchor(.tailscaleKey, "tskey-", .word, 20...100),
  ]

  static let models = [
    Anchor(.anthropicKey, "sk-ant-", .word, 20...200),
    Anchor(.openAIKey, "sk-proj-", .word, 20...250),
    Anchor(.openAIKey, "sk-svcacct-", .word, 20...250),
    Anchor(.openAIKey, "sk-admin-", .word, 20...250),
    Anchor(.openAIKey, "sk-", .alnum, 32...100, mixed: true),
    Anchor(.modelKey, "hf_", .alnum, 30...60, mixed: true),
    Anchor(.modelKey, "r8_", .alnum, 37...37),
    Anchor(.modelKey, "gsk_", .alnum, 48...60), Anchor(.modelKey, "pplx-", .alnum, 40...60),
    Anchor(.modelKey, "xai-", .alnum, 70...100), Anchor(.databricksToken, "dapi", .hex, 32...32),
  ]

  static let stores = [
    Anchor(.vaultToken, "hvs.", .word, 24...300), Anchor(.vaultToken, "hvb.", .word, 24...400),
    Anchor(.vaultToken, "hvr.", .word, 24...400),
    Anchor(.vaultToken, "s.", .alnum, 24...24, mixed: true),
    Anchor(.pulumiToken, "pul-", .hex, 40...40),
    Anchor(.dopplerToken, "dp.pt.", .alnum, 40...60),
    Anchor(.dopplerToken, "dp.st.", .dotted, 40...80),
    Anchor(.dopplerToken, "dp.sa.", .alnum, 40...60),
    Anchor(.dopplerToken, "dp.ct.", .alnum, 40...60),
    Anchor(.supabaseKey, "sbp_", .hex, 40...40),
    Anchor(.supabaseKey, "sb_secret_", .word, 20...60),
    Anchor(.planetScaleToken, "pscale_tkn_", .dotted, 30...70),
    Anchor(.planetScaleToken, "pscale_pw_", .dotted, 30...70),
    Anchor(.planetScaleToken, "pscale_oauth_", .dotted, 30...70),
    Anchor(.airtableToken, "pat", ByteSet("A-Za-z0-9."), 79...79, mixed: true),
    Anchor(.openShiftToken, "sha256~", .word, 40...50),
    Anchor(.onePasswordToken, "ops_", .base64, 200...long),
    Anchor(.ageKey, "AGE-SECRET-KEY-1", .upper, 58...58),
  ]
}
