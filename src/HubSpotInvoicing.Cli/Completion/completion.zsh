# Completes hubspot-invoicing in zsh. Load it, after compinit, with:
#   source <(hubspot-invoicing completion zsh)
_hubspot_invoicing() {
    local rest="${(j: :)words[2,CURRENT-1]} $PREFIX"
    rest=${rest# }
    local -a found
    found=(${(f)"$("$words[1]" "[suggest:${#rest}]" "$rest" 2>/dev/null)"})
    compadd -a found || _files
}
compdef _hubspot_invoicing hubspot-invoicing
