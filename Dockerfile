# The service as an image. What builds it is not in it, it runs as nobody in particular, and it writes in /data and /tmp alone:
# its root can be read-only. compose.yaml starts it so.
#
# Pinned by version. To pin the bytes as well, write the digest after it (node:…-slim@sha256:…), which
# `docker buildx imagetools inspect node:24.21.0-trixie-slim` prints.
FROM node:24.21.0-trixie-slim AS base

FROM base AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The optional packages are the Node that the project otherwise brings along; here it is the base's. Nobody's install script is run.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund \
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM base
# Inside a container the service listens to its network; AUTH=off is refused there.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_FILE=/data/slt.db
WORKDIR /app
# No VOLUME: on a read-only root without one the start fails aloud, rather than keep its data in a volume that nobody knows of.
RUN mkdir --mode=700 /data && chown 1000:1000 /data
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY manifest manifest
COPY cards cards
COPY src src
USER 1000:1000
EXPOSE 3978
STOPSIGNAL SIGTERM
# Alive, not ready: whoever restarts what is unhealthy would restart for nothing when Microsoft is away. A balancer asks /readyz.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# node itself, not npm, so that SIGTERM reaches it.
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=100", "src/main.ts"]
