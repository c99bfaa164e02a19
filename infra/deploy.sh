#!/usr/bin/env bash
# Builds, packages and deploys serverless.template; infra/README.md tells the whole story.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly usage='usage: infra/deploy.sh --stage NAME [--set Name=Value]... [--artifacts BUCKET] [action]

  --stage NAME         the deployment, for example prod: small letters and digits
  --set Name=Value     a parameter of serverless.template; what is not set stays as it is
  --artifacts BUCKET   where packages are kept; otherwise hubspot-invoicing-artifacts-ACCOUNT-REGION, made when missing

actions; without one, build and deploy
  --dry-run            build, print what would change in AWS, change nothing there
  --rollback           deploy the version before this one again
  --secret             ask for the HubSpot token (or a JSON document, from a pipe) and store it
  --outputs            print the names of what was deployed

Account, region and rights are those of the AWS CLI: AWS_PROFILE, AWS_REGION, or a role.'

say() { printf '\n== %s\n' "$1"; }

die() {
  printf '%s\n' "$2" >&2
  exit "$1"
}

wrong_usage() { die 64 "$1"$'\n\n'"$usage"; }

stage=
artifacts=
action=
settings=()

take_action() {
  [ -z "$action" ] || wrong_usage "$action and $1 exclude each other."
  action=$1
}

while [ $# -gt 0 ]; do
  case $1 in
    --stage | --set | --artifacts)
      [ $# -ge 2 ] || wrong_usage "$1 needs a value."
      case $1 in
        --stage) stage=$2 ;;
        --artifacts) artifacts=$2 ;;
        --set)
          [[ $2 =~ ^[A-Za-z]+= ]] || wrong_usage "--set takes Name=Value, not '$2'."
          settings+=("$2")
          ;;
      esac
      shift
      ;;
    --dry-run | --rollback | --secret | --outputs) take_action "$1" ;;
    --help | -h) printf '%s\n' "$usage" && exit 0 ;;
    *) wrong_usage "$1 is unknown." ;;
  esac
  shift
done
[[ $stage =~ ^[a-z][a-z0-9]{0,15}$ ]] ||
  wrong_usage '--stage is needed: a small letter, then up to 15 small letters or digits.'

readonly stack=hubspot-invoicing-$stage
readonly package=artifacts/lambda
readonly packaged=artifacts/packaged.template

need() {
  command -v "$1" >/dev/null || die 69 "$1 is not on the PATH: $2"
}

signed_in() {
  need aws 'install the AWS CLI, version 2'
  account=$(aws sts get-caller-identity --query Account --output text) ||
    die 77 'AWS does not know you: sign in (aws sso login), or set AWS_PROFILE.'
  region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
  [ -n "$region" ] || die 78 'No region: set AWS_REGION.'
  artifacts=${artifacts:-hubspot-invoicing-artifacts-$account-$region}
}

publish() {
  say 'Build for Lambda'
  rm -rf "$package"
  dotnet publish src/HubSpotInvoicing.Lambda -c Release -r linux-x64 --self-contained false \
    -p:PublishReadyToRun=true -o "$package"
  [ -f "$package/Invoicer.dll" ] || die 70 "$package holds no Invoicer.dll; the build did not make what Lambda starts."
}

artifacts_bucket() {
  aws s3api head-bucket --bucket "$artifacts" >/dev/null 2>&1 && return
  say "Create the bucket $artifacts for packages"
  aws s3 mb "s3://$artifacts"
  aws s3api put-public-access-block --bucket "$artifacts" --public-access-block-configuration \
    BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
  aws s3api put-bucket-versioning --bucket "$artifacts" --versioning-configuration Status=Enabled
}

# A template without its indent fits into a request: 51,200 bytes at most.
flat() { sed -e 's/^ *//' "$1" | tr -d '\n'; }

# deploy TEMPLATE [PARAMETER=VALUE]...
deploy() {
  local template=$1
  shift
  aws cloudformation deploy --template-file "$template" --stack-name "$stack" --capabilities CAPABILITY_IAM \
    --no-fail-on-empty-changeset --tags product=hubspot-invoicing stage="$stage" \
    --parameter-overrides Stage="$stage" "$@"
}

kept() { printf 's3://%s/%s/%s.template' "$artifacts" "$stack" "$1"; }

# The version that is replaced stays at hand for --rollback.
keep() {
  if aws s3 cp "$(kept current)" artifacts/replaced.template 2>/dev/null; then
    cmp -s artifacts/replaced.template "$1" && return
    aws s3 cp artifacts/replaced.template "$(kept previous)"
  fi
  aws s3 cp "$1" "$(kept current)"
}

output() {
  aws cloudformation describe-stacks --stack-name "$stack" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}

outputs() {
  aws cloudformation describe-stacks --stack-name "$stack" --output table \
    --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]'
}

run_deploy() {
  need dotnet 'install the .NET 10 SDK'
  signed_in
  publish
  artifacts_bucket
  say 'Package'
  aws cloudformation package --template-file serverless.template --s3-bucket "$artifacts" \
    --s3-prefix "$stack/packages" --use-json --output-template-file artifacts/indented.template >/dev/null
  flat artifacts/indented.template >"$packaged"
  say "Deploy $stack to account $account, $region"
  deploy "$packaged" ${settings[@]+"${settings[@]}"}
  keep "$packaged"
  outputs
}

stack_status() {
  aws cloudformation describe-stacks --stack-name "$stack" --output text \
    --query 'Stacks[0].StackStatus' 2>/dev/null || true
}

forget_change_set() {
  [ -z "${change_set:-}" ] || aws cloudformation delete-change-set --change-set-name "$change_set" >/dev/null
  # A stack that never was is a shell, which the change set brought along.
  [ "$(stack_status)" != REVIEW_IN_PROGRESS ] || aws cloudformation delete-stack --stack-name "$stack"
}

run_dry() {
  need dotnet 'install the .NET 10 SDK'
  signed_in
  publish
  say "What would change in $stack, account $account, $region"
  # Nothing is uploaded, so the package has a made-up address.
  flat serverless.template | sed 's#"CodeUri": "[^"]*"#"CodeUri": "s3://dry-run/package.zip"#' \
    >artifacts/dry-run.template
  trap forget_change_set EXIT
  local told
  told=$(aws cloudformation deploy --template-file artifacts/dry-run.template --stack-name "$stack" \
    --capabilities CAPABILITY_IAM --no-execute-changeset --parameter-overrides Stage="$stage" \
    ${settings[@]+"${settings[@]}"})
  change_set=$(grep -o 'arn:[^ ]*:changeSet/[^ ]*' <<<"$told" | head -n 1) || die 70 "$told"
  aws cloudformation describe-change-set --change-set-name "$change_set" --output table --query \
    'Changes[].ResourceChange.[Action,Replacement,LogicalResourceId,ResourceType]'
  echo 'Nothing was changed. The function is always listed: its package is not compared.'
}

run_rollback() {
  [ ${#settings[@]} -eq 0 ] || wrong_usage '--rollback keeps the parameters as they are; --set has no place there.'
  signed_in
  mkdir -p artifacts
  aws s3 cp "$(kept previous)" artifacts/previous.template ||
    die 66 "There is no version before this one in $(kept previous)."
  say "Roll $stack back"
  deploy artifacts/previous.template
  # Now the two have changed places, so a second rollback returns.
  keep artifacts/previous.template
  outputs
}

run_secret() {
  signed_in
  local secret id
  id=$(output SecretArn)
  if [ -t 0 ]; then
    read -rsp 'HubSpot token (not shown): ' secret && echo
  else
    secret=$(cat)
  fi
  if [[ $secret =~ ^[A-Za-z0-9._-]+$ ]]; then
    secret="{\"accessToken\":\"$secret\"}"
  elif [[ ! $secret =~ ^[[:space:]]*\{ ]]; then
    die 65 'This is neither a HubSpot token nor a JSON document.'
  fi
  # By a pipe, so that it stands in no list of processes and in no history.
  printf '%s' "$secret" | aws secretsmanager put-secret-value --secret-id "$id" --secret-string file:///dev/stdin \
    --query VersionId --output text >/dev/null
  echo 'Stored. The next run uses it.'
}

run_outputs() {
  signed_in
  outputs
}

case $action in
  '') run_deploy ;;
  --dry-run) run_dry ;;
  --rollback) run_rollback ;;
  --secret) run_secret ;;
  --outputs) run_outputs ;;
esac
