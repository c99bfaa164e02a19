#!/usr/bin/env bash
# A Ceph object gateway of its own, in memory: radosgw.sh FOLDER MONITOR_PORT GATEWAY_PORT KEY SECRET
# Process ids lie in FOLDER/run afterwards.
set -euo pipefail
folder=$1 monitor=$2 gateway=$3 key=$4 secret=$5
cluster=$(cat /proc/sys/kernel/random/uuid)
disk=$(cat /proc/sys/kernel/random/uuid)
mkdir -p "$folder"/{mon,osd,rgw,run}

# Without "crc" the gateway waits for ever to be let in.
cat >"$folder/ceph.conf" <<CONF
[global]
fsid = $cluster
mon host = [v2:127.0.0.1:$monitor/0]
mon initial members = a
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
ms mon client mode = crc
ms bind ipv6 = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon data avail crit = 1
run dir = $folder/run
admin socket = $folder/run/\$name.\$pid.asok
pid file = $folder/run/\$name.pid
log file = $folder/run/\$name.log
mon data = $folder/mon
osd data = $folder/osd
osd objectstore = memstore
memstore device bytes = 1073741824
rgw data = $folder/rgw
[client.rgw.a]
rgw frontends = beast endpoint=127.0.0.1:$gateway
CONF

settings=(-c "$folder/ceph.conf")
exec >"$folder/start.log" 2>&1
monmaptool --create --clobber --fsid "$cluster" --addv a "[v2:127.0.0.1:$monitor]" "$folder/monmap"
ceph-mon "${settings[@]}" --mkfs -i a --monmap "$folder/monmap"
ceph-mon "${settings[@]}" -i a
ceph "${settings[@]}" osd new "$disk"
ceph-osd "${settings[@]}" -i 0 --mkfs --osd-uuid "$disk"
ceph-osd "${settings[@]}" -i 0
radosgw "${settings[@]}" -n client.rgw.a
radosgw-admin "${settings[@]}" -n client.rgw.a user create --uid=t --display-name=t \
  --access-key="$key" --secret-key="$secret"
for _ in $(seq 240); do
  (exec 3<>"/dev/tcp/127.0.0.1/$gateway") 2>/dev/null && exit 0
  sleep .25
done
echo 'The gateway does not listen.'
exit 1
