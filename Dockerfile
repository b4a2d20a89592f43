FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Bot -c Release -o /app/bot && dotnet publish src/Cli -c Release -o /app/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN mkdir /data && chown "$APP_UID" /data
COPY --from=build /app /app
ENV PATH=/app/cli:$PATH \
    ASPNETCORE_URLS=http://+:3978 \
    Delivery__Directory=/data/pending
USER $APP_UID
WORKDIR /data
VOLUME /data
EXPOSE 3978
ENTRYPOINT ["dotnet", "/app/bot/GssBot.Bot.dll"]
