#!/usr/bin/env bash
# Stands for the .NET SDK: publishes an empty program.
echo "dotnet $*" >>"$CALLS"
mkdir -p "${@: -1}"
touch "${@: -1}/${PUBLISHED:-Invoicer.dll}"
