# Completes hubspot-invoicing in bash. Load it with:
#   source <(hubspot-invoicing completion bash)
_hubspot_invoicing() {
    local word=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT} rest
    rest=${line#*"$1"}
    rest=${rest#"${rest%%[![:space:]]*}"}
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$("$1" "[suggest:${#rest}]" "$rest" 2>/dev/null)" -- "$word"))
}
complete -o default -F _hubspot_invoicing hubspot-invoicing
