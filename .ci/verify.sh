#!/usr/bin/env bash
# Everything that must hold before a change lands; people, .ci/run and the workflow all call this one script.
# It ends with the line "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."

results=artifacts/test-results
coverage=artifacts/coverage
demo=artifacts/demo
passed=0
failed=0

say() { printf '\n== %s\n' "$1"; }

# check NAME COMMAND...: one more thing that passes or fails.
check() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n' "$name"
  fi
}

# branches NAME CLASSES: percent of branches that tests take; what generators write is not ours to test.
branches() {
  dotnet reportgenerator "-reports:$results/**/coverage.cobertura.xml" "-targetdir:$coverage/$1" \
    -reporttypes:TextSummary "-assemblyfilters:+HubSpotInvoicing" "-classfilters:$2" "-filefilters:-*.g.cs" \
    -verbosity:Error >/dev/null
  sed -n 's/^ *Branch coverage: \([0-9.]*\)%.*/\1/p' "$coverage/$1/Summary.txt"
}

at_least() { awk -v shown="$1" -v least="$2" 'BEGIN { exit !(shown + 0 >= least + 0) }'; }

demo() { dotnet run --no-build --project src/HubSpotInvoicing.Cli -- demo --out "$demo"; }

second_demo_bills_nothing() {
  demo | tee "$demo/second.txt"
  grep -q 'nothing was billed' "$demo/second.txt"
}

# One compiler for all projects, instead of starting one for each; it ends with this script.
export UseSharedCompilation=true SharedCompilationId=verify-$$
end_compiler() {
  local compiler
  for compiler in $(pgrep -f "pipename:$SharedCompilationId" 2>/dev/null); do kill "$compiler" 2>/dev/null || true; done
}
trap end_compiler EXIT

say 'Restore in locked mode'
dotnet tool restore
dotnet restore --locked-mode

say 'Build with warnings as errors'
dotnet build --no-restore

say 'Format'
check 'dotnet format' dotnet format --verify-no-changes --no-restore

say 'Package of the function, which its tests start'
dotnet publish src/HubSpotInvoicing.Lambda --no-restore -c Release -r linux-x64 --self-contained false -o artifacts/lambda
export LAMBDA_PACKAGE=$PWD/artifacts/lambda

say 'Tests'
rm -rf "$results" "$coverage" "$demo"
log=$(mktemp)
dotnet test --no-build --collect 'XPlat Code Coverage' --results-directory "$results" 2>&1 | tee "$log" || true
read -r tests_passed tests_failed < <(awk '
  /^(Passed|Failed)! +- Failed:/ { gsub(",", ""); for (i = 1; i < NF; i++) { if ($i == "Failed:") f += $(i + 1); if ($i == "Passed:") p += $(i + 1) } }
  /Test Run Aborted|Test host process crashed/ { f++ }
  END { print p + 0, f + 0 }' "$log")
passed=$((passed + tests_passed))
failed=$((failed + tests_failed))
[ "$tests_passed" -gt 0 ] || failed=$((failed + 1))

say 'Texts, amounts and hashes under other cultures'
# Browsers and shells have their own culture, and each defect is long; both were looked at above.
in_culture() {
  LC_ALL=$1.UTF-8 dotnet test --no-build "tests/HubSpotInvoicing$2" \
    --filter 'FullyQualifiedName!~Browser&FullyQualifiedName!~Completion&FullyQualifiedName!~Defects' >"$log" 2>&1 || { cat "$log"; false; }
}
for culture in de_DE tr_TR; do
  for suite in .Tests .Reports.Tests .Mail.Tests .Cli.Tests; do
    check "HubSpotInvoicing$suite in $culture" in_culture "$culture" "$suite"
  done
done

say 'Branch coverage'
pricing=$(branches pricing '+HubSpotInvoicing.Pricing*')
core=$(branches core '+*')
printf 'Pricing %s %% (at least 100), core %s %% (at least 90)\n' "$pricing" "$core"
check 'branch coverage of Pricing' at_least "$pricing" 100
check 'branch coverage of the core' at_least "$core" 90

say 'Certificate: a run dies at a sample of all outside calls, and storms'
certificate() { dotnet run --no-build --project tests/HubSpotInvoicing.Certificate -- "$@"; }
check 'crash certificate' certificate
check 'fault storms' certificate storm

say 'Demo, twice'
mkdir -p "$demo"
check 'demo' demo
check 'second demo' second_demo_bills_nothing

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
