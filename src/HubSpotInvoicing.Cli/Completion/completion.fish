# Completes hubspot-invoicing in fish. Load it with:
#   hubspot-invoicing completion fish | source
function __hubspot_invoicing
    set -l program (commandline -opc)[1]
    # The line as it was typed, so that what is quoted stays one word.
    set -l rest (commandline -cp | string replace -r '^\s*\S+\s*' '')
    $program "[suggest:"(string length -- "$rest")"]" "$rest" 2>/dev/null
end
complete -c hubspot-invoicing -f -a '(__hubspot_invoicing)'
# Files, where the program knows nothing.
complete -c hubspot-invoicing -n 'not __hubspot_invoicing | string length -q' -F
