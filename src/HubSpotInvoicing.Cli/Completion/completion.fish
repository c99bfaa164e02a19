# Completes hubspot-invoicing in fish. Load it with:
#   hubspot-invoicing completion fish | source
function __hubspot_invoicing
    set -l program (commandline -opc)[1]
    set -l words (commandline -opc)[2..-1] (commandline -ct)
    set -l rest (string join ' ' -- $words)
    $program "[suggest:"(string length -- "$rest")"]" "$rest" 2>/dev/null
end
complete -c hubspot-invoicing -a '(__hubspot_invoicing)'
